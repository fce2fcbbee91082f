/** Time in: plans are woken when a deadline has passed, each once, by whichever replica comes first. */
@NullMarked
package dk.enplan.plan.time;

import org.jspecify.annotations.NullMarked;
