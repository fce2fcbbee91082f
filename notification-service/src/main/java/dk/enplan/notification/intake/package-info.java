/** News of flags comes in from Kafka: heard once, or kept aside. */
@NullMarked
package dk.enplan.notification.intake;

import org.jspecify.annotations.NullMarked;
