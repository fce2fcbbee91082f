@NullMarked
package dk.enplan.plan.wiring;

import org.jspecify.annotations.NullMarked;
