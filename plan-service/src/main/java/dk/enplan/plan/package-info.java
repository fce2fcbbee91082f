/** The plan service. */
@NullMarked
package dk.enplan.plan;

import org.jspecify.annotations.NullMarked;
