package dk.enplan.plan.intake;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record as Kafka gave it to us, whatever is in it. {@code cameFrom} names its place for ever. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are kept as they came
record Arrival(String sector, @Nullable String key, byte[] message, String cameFrom) {

    /** What it turned out to be. */
    sealed interface Sorted {

        Arrival arrival();

        record Recordable(Arrival arrival, CloudEvent<Fact> fact) implements Sorted {}

        /** Kept whole: nobody needs to send it again. */
        record Parked(
                Arrival arrival,
                @Nullable UUID eventId,
                @Nullable UUID citizen,
                String code,
                String reason) implements Sorted {}

        /** Kept too, and told to its sender, who can mend it. */
        record Refused(
                Arrival arrival,
                UUID eventId,
                UUID citizen,
                String code,
                @Nullable String field,
                String reason) implements Sorted {}
    }
}
