@NullMarked
package dk.enplan.plan.intake;

import org.jspecify.annotations.NullMarked;
