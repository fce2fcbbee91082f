/** Whose number is whose: the only place that keeps CPR numbers and names. Nobody here reads a plan. */
@NullMarked
package dk.enplan.plan.identity;

import org.jspecify.annotations.NullMarked;
