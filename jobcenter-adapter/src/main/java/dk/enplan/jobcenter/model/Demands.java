package dk.enplan.jobcenter.model;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Law.Objection;
import dk.enplan.kit.law.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the jobcentre demands of one citizen. */
public record Demands(SortedMap<String, Demands.State> byId) {

    /** A demand stands, waits, or is over; one that is over stays over. */
    public sealed interface State {

        OffsetDateTime since();

        record Standing(OffsetDateTime since, DemandKind kind) implements State {}

        /** Without a day it waits until somebody says otherwise. */
        record Postponed(OffsetDateTime since, @Nullable LocalDate until) implements State {}

        record Over(OffsetDateTime since, End how) implements State {}
    }

    public enum End {
        MET,
        WITHDRAWN,
        REPLACED
    }

    public Demands {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    static Demands none() {
        return new Demands(new TreeMap<>());
    }

    Demands evolve(Demand demand, OffsetDateTime at) {
        return switch (demand) {
            case Demand.Imposed it -> with(it.demandId(), new State.Standing(at, it.kind()));
            case Demand.Postponed(var id, var until) -> with(id, new State.Postponed(at, until));
            case Demand.Replaced(var id, var by) -> with(id, new State.Over(at, End.REPLACED));
            case Demand.Withdrawn(var id) -> with(id, new State.Over(at, End.WITHDRAWN));
            case Demand.Met(var id) -> with(id, new State.Over(at, End.MET));
        };
    }

    Optional<Objection> objection(Demand next, Said said) {
        return switch (next) {
            case Demand.Imposed it -> Law.hoursPerWeek(it.hoursPerWeek()).or(() -> mayImpose(it));
            case Demand.Postponed(var id, var until) ->
                until != null && until.isBefore(said.on())
                        ? Law.unfit("until", "must not lie before the day it is postponed")
                        : mustBeActive(id, said);
            case Demand.Replaced(var id, var by) -> mustBeActive(id, said);
            case Demand.Withdrawn(var id) -> mustBeActive(id, said);
            case Demand.Met(var id) -> mustBeActive(id, said);
        };
    }

    List<Known> known() {
        return byId.entrySet().stream()
                .map(entry -> known(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Known known(String id, State state) {
        return switch (state) {
            case State.Standing(var since, var kind) ->
                new Known("demand", id, "standing", since, Map.of("kind", Kind.wireName(kind)));
            case State.Postponed(var since, var until)
            when until == null -> new Known("demand", id, "postponed", since, Map.of());
            case State.Postponed(var since, var until) ->
                new Known("demand", id, "postponed", since, Map.of("until", until.toString()));
            case State.Over(var since, var how) -> new Known("demand", id, Kind.wireName(how), since, Map.of());
        };
    }

    private Demands with(String id, State state) {
        var next = new TreeMap<>(byId);
        next.put(id, state);
        return new Demands(next);
    }

    private Optional<Objection> mayImpose(Demand.Imposed next) {
        return find(next.demandId()).flatMap(state -> switch (state) {
            case State.Standing before -> imposedAlready();
            case State.Postponed before -> imposedAlready();
            case State.Over(var since, var how) -> over(since, how, "Give a new demand an id of its own.");
        });
    }

    private Optional<Objection> mustBeActive(String id, Said said) {
        return find(id).map(state -> switch (state) {
                    case State.Over(var since, var how) -> over(since, how, "There is nothing left to do.");
                    case State.Standing(var since, var kind) -> inOrder(since, said);
                    case State.Postponed(var since, var until) -> inOrder(since, said);
                })
                .orElseGet(() -> Law.clash(
                        "demand-not-imposed",
                        "No demand with this id was imposed on this citizen. Check the id, or impose it first."));
    }

    private static Optional<Objection> inOrder(OffsetDateTime since, Said said) {
        return said.at().isBefore(since)
                ? Law.clash(
                        "demand-told-later",
                        "Something later is told about this demand, on " + since.toLocalDate()
                                + ". Say a time after that.")
                : Law.none();
    }

    private static Optional<Objection> imposedAlready() {
        return Law.clash(
                "demand-imposed-already",
                "This demand is active. Withdraw it first, or give another demand an id of its own.");
    }

    private static Optional<Objection> over(OffsetDateTime since, End how, String whatToDo) {
        return Law.clash(
                "demand-over",
                "This demand was " + Kind.wireName(how) + " on " + since.toLocalDate() + ". " + whatToDo);
    }

    private Optional<State> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
