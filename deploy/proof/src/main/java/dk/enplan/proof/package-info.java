/** Programs that load, measure and maltreat the running platform: every service its own process, as {@code ./enplan up} starts it. */
@NullMarked
package dk.enplan.proof;

import org.jspecify.annotations.NullMarked;
