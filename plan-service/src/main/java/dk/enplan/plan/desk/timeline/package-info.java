/** The timeline: a plan over time as a picture, with a table behind it, and all that happened below. */
@NullMarked
package dk.enplan.plan.desk.timeline;

import org.jspecify.annotations.NullMarked;
