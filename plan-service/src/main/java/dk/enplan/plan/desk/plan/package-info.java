/** The plan on one page, and the acts that it invites. */
@NullMarked
package dk.enplan.plan.desk.plan;

import org.jspecify.annotations.NullMarked;
