@NullMarked
package dk.enplan.plan.desk.household;

import org.jspecify.annotations.NullMarked;
