/** The leader's page: how it goes, in numbers, as tables, charts and files. */
@NullMarked
package dk.enplan.plan.desk.leader;

import org.jspecify.annotations.NullMarked;
