@NullMarked
package dk.enplan.plan.identity;

import org.jspecify.annotations.NullMarked;
