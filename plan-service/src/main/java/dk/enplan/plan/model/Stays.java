package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the citizen, or a member of the household, stays or has stayed for a time. */
public record Stays(Map<String, State> known) {

    public record State(
            String stayId,
            StayKind kind,
            @Nullable String memberId,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate endedOn,
            Origin origin) {

        public boolean ongoing() {
            return endedOn == null;
        }
    }

    public Stays {
        known = Kept.copy(known);
    }

    static Stays none() {
        return new Stays(Map.of());
    }

    Stays evolve(Envelope said, Stay fact) {
        return switch (fact) {
            case Stay.Started started ->
                with(new State(
                        started.stayId(),
                        started.kind(),
                        started.memberId(),
                        started.until(),
                        null,
                        find(started.stayId())
                                .map(stay -> stay.origin().and(said))
                                .orElseGet(() -> Origin.of(said))));
            case Stay.EndPlanned(var id, var on, var to) ->
                change(
                        id,
                        stay -> new State(
                                id,
                                stay.kind(),
                                stay.memberId(),
                                on,
                                stay.endedOn(),
                                stay.origin().and(said)));
            case Stay.Ended(var id, var to) ->
                change(
                        id,
                        stay -> new State(
                                id,
                                stay.kind(),
                                stay.memberId(),
                                stay.plannedEnd(),
                                Here.dateOf(said.time()),
                                stay.origin().and(said)));
        };
    }

    private Stays change(String stayId, UnaryOperator<State> change) {
        return find(stayId).map(stay -> with(change.apply(stay))).orElse(this);
    }

    private Stays with(State stay) {
        return new Stays(Kept.with(known, stay.stayId(), stay));
    }

    public Optional<State> find(String stayId) {
        return Optional.ofNullable(known.get(stayId));
    }

    /** The citizen's own stays: a member's admission is the member's. */
    public boolean staying(StayKind kind) {
        return known.values().stream().anyMatch(stay -> own(stay, kind) && stay.ongoing());
    }

    /** A stay of this kind that ended in the last {@code days} days. */
    public boolean stayed(StayKind kind, int days, LocalDate today) {
        return known.values().stream()
                .anyMatch(stay -> own(stay, kind)
                        && stay.endedOn() != null
                        && stay.endedOn().isAfter(today.minusDays(days))
                        && !stay.endedOn().isAfter(today));
    }

    private static boolean own(State stay, StayKind kind) {
        return stay.kind() == kind && stay.memberId() == null;
    }
}
