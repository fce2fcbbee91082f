package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Home;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Homes on their way, lived in, and lost. */
public record Homes(Map<String, State> known) {

    public sealed interface Tenancy {
        record Allocated(LocalDate moveIn) implements Tenancy {}

        record LivedIn(LocalDate since) implements Tenancy {}

        record Lost(LocalDate on) implements Tenancy {}
    }

    public record State(
            String homeId,
            Tenancy tenancy,
            boolean supportPlanned,
            @Nullable LocalDate arrearsOn,
            Origin origin) {

        State now(Tenancy tenancy, Envelope said) {
            return new State(homeId, tenancy, supportPlanned, arrearsOn, origin.and(said));
        }

        boolean held() {
            return !(tenancy instanceof Tenancy.Lost);
        }
    }

    public Homes {
        known = Kept.copy(known);
    }

    static Homes none() {
        return new Homes(Map.of());
    }

    Homes evolve(Envelope said, Home fact) {
        var on = Here.dateOf(said.time());
        return switch (fact) {
            case Home.Applied applied -> this;
            case Home.Allocated(var id, var moveIn, var planned) ->
                with(new State(
                        id, new Tenancy.Allocated(moveIn), Boolean.TRUE.equals(planned), null, origin(id, said)));
            case Home.TenancyStarted(var id) ->
                with(find(id).map(home -> home.now(new Tenancy.LivedIn(on), said))
                        .orElseGet(() -> new State(id, new Tenancy.LivedIn(on), false, null, Origin.of(said))));
            case Home.ArrearsRegistered(var id) ->
                which(
                        id,
                        home -> new State(
                                home.homeId(),
                                home.tenancy(),
                                home.supportPlanned(),
                                on,
                                home.origin().and(said)));
            case Home.Lost(var id, var reason) -> which(id, home -> home.now(new Tenancy.Lost(on), said));
        };
    }

    private Origin origin(String homeId, Envelope said) {
        return find(homeId).map(home -> home.origin().and(said)).orElseGet(() -> Origin.of(said));
    }

    /** Without an id it is about every home the citizen has. */
    private Homes which(@Nullable String homeId, java.util.function.UnaryOperator<State> change) {
        var changed = new LinkedHashMap<>(known);
        changed.replaceAll(
                (id, home) -> home.held() && (homeId == null || homeId.equals(id)) ? change.apply(home) : home);
        return new Homes(changed);
    }

    private Homes with(State home) {
        return new Homes(Kept.with(known, home.homeId(), home));
    }

    public Optional<State> find(String homeId) {
        return Optional.ofNullable(known.get(homeId));
    }

    public boolean housed() {
        return known.values().stream().anyMatch(home -> home.tenancy() instanceof Tenancy.LivedIn);
    }
}
