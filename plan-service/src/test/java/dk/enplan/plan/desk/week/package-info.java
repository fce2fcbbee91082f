@NullMarked
package dk.enplan.plan.desk.week;

import org.jspecify.annotations.NullMarked;
