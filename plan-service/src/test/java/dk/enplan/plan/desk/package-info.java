@NullMarked
package dk.enplan.plan.desk;

import org.jspecify.annotations.NullMarked;
