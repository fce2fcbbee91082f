package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Fact;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record as Kafka gave it to us, whatever is in it. {@code cameFrom} names its place for ever. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are kept as they came
record Arrival(String sector, @Nullable String key, byte[] message, String cameFrom) {

    /** Under whose key it came, where that is a citizen. */
    Optional<CitizenId> keyed() {
        if (key == null) return Optional.empty();
        try {
            return Optional.of(new CitizenId(UUID.fromString(key)));
        } catch (IllegalArgumentException noCitizen) {
            return Optional.empty();
        }
    }

    /** What it turned out to be. */
    sealed interface Sorted {

        Arrival arrival();

        /** The event's own id, where it could be read. */
        Optional<UUID> said();

        /** Whom it is about, where that could be read. */
        Optional<CitizenId> about();

        /** Whom it is about; where nobody can tell, under whose key it came. */
        default Set<CitizenId> named() {
            var named = new LinkedHashSet<CitizenId>();
            about().or(arrival()::keyed).ifPresent(named::add);
            return named;
        }

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

            @Override
            public Optional<UUID> said() {
                return Optional.of(eventId());
            }

            @Override
            public Optional<CitizenId> about() {
                return Optional.of(citizen());
            }

            /** A record is merged into no other that is gone. */
            @Override
            public Set<CitizenId> named() {
                var named = new LinkedHashSet<>(Sorted.super.named());
                if (fact.data() instanceof Citizen.IdentityMerged(var into)) named.add(new CitizenId(into));
                return named;
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
        record Unheard(Arrival arrival, Envelope envelope) implements Sorted {
            @Override
            public Optional<UUID> said() {
                return Optional.of(envelope.id());
            }

            @Override
            public Optional<CitizenId> about() {
                return Optional.of(envelope.citizen());
            }
        }

        /** Kept whole: nobody needs to send it again. */
        record Parked(
                Arrival arrival,
                @Nullable UUID eventId,
                @Nullable UUID citizen,
                String code,
                String reason) implements Sorted {
            @Override
            public Optional<UUID> said() {
                return Optional.ofNullable(eventId);
            }

            @Override
            public Optional<CitizenId> about() {
                return Optional.ofNullable(citizen).map(CitizenId::new);
            }
        }

        /** Kept too, and told to its sender, who can mend it. */
        record Refused(
                Arrival arrival,
                UUID eventId,
                UUID citizen,
                String code,
                @Nullable String field,
                String reason) implements Sorted {
            @Override
            public Optional<UUID> said() {
                return Optional.of(eventId);
            }

            @Override
            public Optional<CitizenId> about() {
                return Optional.of(new CitizenId(citizen));
            }
        }
    }
}
