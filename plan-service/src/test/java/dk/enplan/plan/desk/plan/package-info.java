@NullMarked
package dk.enplan.plan.desk.plan;

import org.jspecify.annotations.NullMarked;
