/** People in: the pages, and what the coordinator and the citizen do. */
@NullMarked
package dk.enplan.plan.desk;

import org.jspecify.annotations.NullMarked;
