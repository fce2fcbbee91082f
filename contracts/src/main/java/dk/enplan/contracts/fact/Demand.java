package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sector demands of the citizen. */
public sealed interface Demand extends Fact {

    @Wire("demand.imposed")
    record Imposed(
            String demandId,
            DemandKind kind,
            @Nullable Double hoursPerWeek,
            @Nullable Boolean sanctionable,
            @Nullable String goalId,
            @Nullable String effortId,
            @Nullable Boolean citizenAgreed,
            @Nullable LocalDate startsOn,
            @Nullable List<Tag> assumes)
            implements Demand {
        public Imposed {
            assumes = assumes == null ? null : List.copyOf(assumes);
        }
    }

    @Wire("demand.postponed")
    record Postponed(String demandId, @Nullable LocalDate until) implements Demand {}

    @Wire("demand.replaced")
    record Replaced(String demandId, String by) implements Demand {}

    @Wire("demand.withdrawn")
    record Withdrawn(String demandId) implements Demand {}

    @Wire("demand.met")
    record Met(String demandId) implements Demand {}
}
