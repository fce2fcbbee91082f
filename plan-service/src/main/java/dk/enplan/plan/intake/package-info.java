/** Sectors in: batches from Kafka, decided citizen by citizen, answered by receipts. */
@NullMarked
package dk.enplan.plan.intake;

import org.jspecify.annotations.NullMarked;
