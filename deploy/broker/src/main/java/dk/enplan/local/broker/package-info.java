/** Kafka in a process of its own, so that killing it kills nothing else. */
@NullMarked
package dk.enplan.local.broker;

import org.jspecify.annotations.NullMarked;
