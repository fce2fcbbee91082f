package dk.enplan.housing.model;

import dk.enplan.contracts.fact.Home;
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

/** The homes of one citizen. */
public record Homes(SortedMap<String, Homes.State> byId) {

    /** A home is on its way, lived in, or lost; one that was lost may be allocated again. */
    public sealed interface State {

        OffsetDateTime since();

        record Allocated(OffsetDateTime since, LocalDate moveIn) implements State {}

        record LivedIn(OffsetDateTime since) implements State {}

        record Lost(OffsetDateTime since) implements State {}
    }

    public Homes {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    static Homes none() {
        return new Homes(new TreeMap<>());
    }

    Homes evolve(Home home, OffsetDateTime at) {
        return switch (home) {
            case Home.Allocated it -> with(it.homeId(), new State.Allocated(at, it.moveIn()));
            case Home.TenancyStarted(var id) -> with(id, new State.LivedIn(at));
            case Home.Lost(var id, var reason) -> lost(id, at);
            case Home.Applied _, Home.ArrearsRegistered _ -> this;
        };
    }

    Optional<Objection> objection(Home next, Said said) {
        return switch (next) {
            case Home.Allocated it -> inOrder(it.homeId(), said).or(() -> mayAllocate(it));
            case Home.TenancyStarted(var id) -> inOrder(id, said).or(() -> mayMoveIn(id));
            case Home.Lost(var id, var reason) when id == null -> Law.none();
            case Home.Lost(var id, var reason) -> inOrder(id, said).or(() -> mayLose(id));
            case Home.ArrearsRegistered(var id) when id == null -> Law.none();
            case Home.ArrearsRegistered(var id) -> mayLose(id);
            case Home.Applied applied -> Law.none();
        };
    }

    List<Known> known() {
        return byId.entrySet().stream()
                .map(entry -> known(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Known known(String id, State state) {
        return switch (state) {
            case State.Allocated(var since, var moveIn) ->
                new Known("home", id, "allocated", since, Map.of("moveIn", moveIn.toString()));
            case State.LivedIn(var since) -> new Known("home", id, "lived-in", since, Map.of());
            case State.Lost(var since) -> new Known("home", id, "lost", since, Map.of());
        };
    }

    /** A loss that names no home is the loss of every home lived in. */
    private Homes lost(@Nullable String id, OffsetDateTime at) {
        if (id != null) return with(id, new State.Lost(at));
        var next = new TreeMap<>(byId);
        next.replaceAll((home, state) -> state instanceof State.LivedIn ? new State.Lost(at) : state);
        return new Homes(next);
    }

    private Homes with(String id, State state) {
        var next = new TreeMap<>(byId);
        next.put(id, state);
        return new Homes(next);
    }

    private Optional<Objection> inOrder(String id, Said said) {
        return find(id).filter(state -> said.at().isBefore(state.since()))
                .flatMap(state -> Law.clash(
                        "home-told-later",
                        "Something later is told about this home, on "
                                + state.since().toLocalDate() + ". Say a time after that."));
    }

    private Optional<Objection> mayAllocate(Home.Allocated next) {
        return find(next.homeId()).flatMap(state -> switch (state) {
            case State.Allocated before ->
                Law.clash(
                        "home-allocated-already",
                        "This home is allocated to this citizen already, from " + before.moveIn()
                                + ". Annul that if it was wrong.");
            case State.LivedIn before ->
                Law.clash("home-lived-in", "This citizen lives in this home already. Give another home its own id.");
            case State.Lost before -> Law.none();
        });
    }

    private Optional<Objection> mayMoveIn(String id) {
        return find(id).map(state -> switch (state) {
                    case State.Allocated before -> Law.none();
                    case State.LivedIn before ->
                        Law.clash("home-lived-in", "This tenancy has started already. There is nothing left to do.");
                    case State.Lost before -> lostAlready();
                })
                .orElseGet(Homes::neverAllocated);
    }

    private Optional<Objection> mayLose(String id) {
        return find(id).map(state -> switch (state) {
                    case State.Allocated before -> Law.none();
                    case State.LivedIn before -> Law.none();
                    case State.Lost before -> lostAlready();
                })
                .orElseGet(Homes::neverAllocated);
    }

    private static Optional<Objection> neverAllocated() {
        return Law.clash(
                "home-not-allocated",
                "No home with this id was allocated to this citizen. Check the id, or allocate it first.");
    }

    private static Optional<Objection> lostAlready() {
        return Law.clash("home-lost-already", "This home is lost already. Allocate it again if it came back.");
    }

    private Optional<State> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
