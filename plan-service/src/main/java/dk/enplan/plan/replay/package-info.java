/** What was decided, decided again: the plan's own decision over what is recorded, beside what was recorded of it and what is shown. */
@NullMarked
package dk.enplan.plan.replay;

import org.jspecify.annotations.NullMarked;
