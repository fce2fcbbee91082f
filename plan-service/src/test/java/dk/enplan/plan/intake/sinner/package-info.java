@NullMarked
package dk.enplan.plan.intake.sinner;

import org.jspecify.annotations.NullMarked;
