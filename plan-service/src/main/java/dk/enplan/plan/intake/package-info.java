/** In: what sectors tell, in batches from Kafka, answered by receipts; what people do, answered at once. Decided citizen by citizen. */
@NullMarked
package dk.enplan.plan.intake;

import org.jspecify.annotations.NullMarked;
