@NullMarked
package dk.enplan.plan.model.sinner;

import org.jspecify.annotations.NullMarked;
