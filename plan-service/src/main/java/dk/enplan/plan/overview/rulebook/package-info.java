/** The rules as people read them, in both languages of the plan. */
@NullMarked
package dk.enplan.plan.overview.rulebook;

import org.jspecify.annotations.NullMarked;
