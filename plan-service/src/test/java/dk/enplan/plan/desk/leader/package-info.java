@NullMarked
package dk.enplan.plan.desk.leader;

import org.jspecify.annotations.NullMarked;
