/** Where the frameworks are: Axon, Kafka, Jackson, security. Nobody imports this room. */
@NullMarked
package dk.enplan.plan.wiring;

import org.jspecify.annotations.NullMarked;
