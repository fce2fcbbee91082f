@NullMarked
package dk.enplan.plan.time;

import org.jspecify.annotations.NullMarked;
