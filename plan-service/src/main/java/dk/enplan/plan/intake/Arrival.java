package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record as Kafka gave it to us, whatever is in it. {@code cameFrom} names its place for ever. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are kept as they came
record Arrival(String sector, @Nullable String key, byte[] message, String cameFrom) {

    /** What it turned out to be. */
    sealed interface Sorted {

        Arrival arrival();

        /** Kept with nothing that was read in it. */
        default Sorted bare() {
            return new Parked(
                    arrival(), null, null, SetAside.UNREADABLE, "It could not be kept as what it seems to be.");
        }

        record Recordable(Arrival arrival, CloudEvent<Fact> fact) implements Sorted {

            CitizenId citizen() {
                return fact.envelope().citizen();
            }

            UUID eventId() {
                return fact.envelope().id();
            }

            Sorted idTaken() {
                return new Refused(
                        arrival,
                        eventId(),
                        citizen().value(),
                        "id-taken",
                        "id",
                        "already stands for another event; give a new event a new id");
            }

            Sorted failed() {
                return new Parked(arrival, eventId(), citizen().value(), Held.FAILED, SetAside.COULD_NOT);
            }

            Sorted behind() {
                return new Parked(
                        arrival,
                        eventId(),
                        citizen().value(),
                        Held.BEHIND,
                        "It waits behind an earlier event about the same citizen that is parked.");
            }
        }

        /** Of a type that is not known here yet: kept, and taken up when it is. */
        record Unheard(Arrival arrival, Envelope envelope) implements Sorted {}

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
