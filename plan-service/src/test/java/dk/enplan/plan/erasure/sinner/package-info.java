@NullMarked
package dk.enplan.plan.erasure.sinner;

import org.jspecify.annotations.NullMarked;
