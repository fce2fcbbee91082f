/** What a rule looks at: the plan at one instant, what has been said until then, and the numbers it counts with. */
@NullMarked
package dk.enplan.plan.rules.scene;

import org.jspecify.annotations.NullMarked;
