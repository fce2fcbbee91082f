@NullMarked
package dk.enplan.plan.desk.sinner;

import org.jspecify.annotations.NullMarked;
