@NullMarked
package dk.enplan.plan.erasure;

import org.jspecify.annotations.NullMarked;
