/** The week of a household: all its times in one calendar, what collides, what it comes to, and where there is room. */
@NullMarked
package dk.enplan.plan.desk.week;

import org.jspecify.annotations.NullMarked;
