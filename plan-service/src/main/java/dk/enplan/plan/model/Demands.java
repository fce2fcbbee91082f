package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is demanded of the citizen. */
public record Demands(Map<String, State> known) {

    public sealed interface Standing {
        record Active() implements Standing {}

        /** Not demanded on dates before this one. */
        record Postponed(LocalDate until) implements Standing {}

        record Withdrawn() implements Standing {}

        record Met() implements Standing {}

        record ReplacedBy(String demandId) implements Standing {}
    }

    public record State(
            String demandId,
            DemandKind kind,
            Standing standing,
            @Nullable Double hoursPerWeek,
            boolean sanctionable,
            @Nullable String effortId,
            @Nullable String goalId,
            @Nullable LocalDate startsOn,
            Origin origin) {

        State now(Standing standing, Envelope said) {
            return new State(
                    demandId, kind, standing, hoursPerWeek, sanctionable, effortId, goalId, startsOn, origin.and(said));
        }
    }

    public Demands {
        known = Kept.copy(known);
    }

    static Demands none() {
        return new Demands(Map.of());
    }

    Demands evolve(Envelope said, Demand fact) {
        return switch (fact) {
            case Demand.Imposed imposed -> with(impose(said, imposed));
            case Demand.Postponed(var id, var until) ->
                change(id, it -> it.now(until == null ? new Standing.Active() : new Standing.Postponed(until), said));
            case Demand.Replaced(var id, var by) -> change(id, it -> it.now(new Standing.ReplacedBy(by), said));
            case Demand.Withdrawn(var id) -> change(id, it -> it.now(new Standing.Withdrawn(), said));
            case Demand.Met(var id) -> change(id, it -> it.now(new Standing.Met(), said));
        };
    }

    private State impose(Envelope said, Demand.Imposed imposed) {
        var before = known.get(imposed.demandId());
        if (before == null)
            return new State(
                    imposed.demandId(),
                    imposed.kind(),
                    new Standing.Active(),
                    imposed.hoursPerWeek(),
                    Boolean.TRUE.equals(imposed.sanctionable()),
                    imposed.effortId(),
                    imposed.goalId(),
                    imposed.startsOn(),
                    Origin.of(said));
        return new State(
                imposed.demandId(),
                imposed.kind(),
                new Standing.Active(),
                Kept.latest(imposed.hoursPerWeek(), before.hoursPerWeek()),
                imposed.sanctionable() == null ? before.sanctionable() : imposed.sanctionable(),
                Kept.latest(imposed.effortId(), before.effortId()),
                Kept.latest(imposed.goalId(), before.goalId()),
                Kept.latest(imposed.startsOn(), before.startsOn()),
                before.origin().and(said));
    }

    public Optional<State> find(String demandId) {
        return Optional.ofNullable(known.get(demandId));
    }

    private Demands change(String demandId, UnaryOperator<State> change) {
        var before = known.get(demandId);
        return before == null ? this : with(change.apply(before));
    }

    private Demands with(State demand) {
        return new Demands(Kept.with(known, demand.demandId(), demand));
    }
}
