package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Home;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Homes on their way, lived in, and lost; and homes that were applied for. */
public record Homes(Register<Known, Tenancy> known, Register<Home.Applied, Asked> applications) implements Part {

    /** A home may be moved into that nobody told the allocation of. */
    public record Known(
            String homeId,
            @Nullable LocalDate moveIn,
            @Nullable Boolean supportPlanned,
            @Nullable LocalDate arrearsOn) {}

    public sealed interface Tenancy {
        record Allocated() implements Tenancy {}

        record LivedIn() implements Tenancy {}

        record Lost() implements Tenancy, Over {}
    }

    public enum Asked implements Over {
        WAITING,
        HOUSED;

        @Override
        public boolean over() {
            return this == HOUSED;
        }
    }

    static Homes none() {
        return new Homes(Register.empty(), Register.empty());
    }

    Homes evolve(Envelope said, Home fact) {
        return switch (fact) {
            case Home.Applied it -> new Homes(known, applications.begin(it.applicationId(), said, it, Asked.WAITING));
            case Home.Allocated(var id, var moveIn, var planned) ->
                housed(said).with(known.begin(id, said, new Known(id, moveIn, planned, null), allocated(id)));
            case Home.TenancyStarted(var id) ->
                housed(said).with(known.begin(id, said, new Known(id, null, null, null), new Tenancy.LivedIn()));
            case Home.ArrearsRegistered(var id) -> with(which(id, said, home -> arrears(home, said)));
            case Home.Lost(var id, var reason) -> with(which(id, said, home -> home.turned(new Tenancy.Lost(), said)));
        };
    }

    /** Whoever lives there has not moved out because the allocation is told again. */
    private Tenancy allocated(String homeId) {
        return known.find(homeId)
                .map(Item::course)
                .filter(Tenancy.LivedIn.class::isInstance)
                .orElseGet(Tenancy.Allocated::new);
    }

    private static Item<Known, Tenancy> arrears(Item<Known, Tenancy> home, Envelope said) {
        var it = home.said();
        return home.told(
                new Known(it.homeId(), it.moveIn(), it.supportPlanned(), dk.enplan.contracts.Here.dateOf(said.time())),
                said);
    }

    /** Whoever has a home no longer waits for one. */
    private Homes housed(Envelope said) {
        var answered = applications;
        for (var asked : applications.open().toList())
            answered = answered.turn(asked.said().applicationId(), said, Asked.HOUSED);
        return new Homes(known, answered);
    }

    /** Without an id it is about every home the citizen has. */
    private Register<Known, Tenancy> which(
            @Nullable String homeId, Envelope said, java.util.function.UnaryOperator<Item<Known, Tenancy>> change) {
        var meant = held().map(home -> home.said().homeId())
                .filter(id -> homeId == null || homeId.equals(id))
                .toList();
        if (meant.isEmpty()) return known.unmatched(said);
        var changed = known;
        for (var id : meant) changed = changed.change(id, said, change);
        return changed;
    }

    private Homes with(Register<Known, Tenancy> homes) {
        return new Homes(homes, applications);
    }

    private Stream<Item<Known, Tenancy>> held() {
        return known.open();
    }

    public Optional<Item<Known, Tenancy>> find(String homeId) {
        return known.find(homeId);
    }

    public boolean housed() {
        return known.open().anyMatch(home -> home.course() instanceof Tenancy.LivedIn);
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
