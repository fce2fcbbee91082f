package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sector demands of the citizen. */
public sealed interface Demand extends Fact {

    /**
     * A sector demands something of the citizen.
     *
     * @param sanctionable it has a consequence in money not to meet it
     * @param citizenAgreed the citizen has said yes to it
     * @param assumes what must be in place for it to be fair, for instance childcare
     */
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

    /**
     * A demand rests for a time.
     *
     * @param until the last day on which it rests
     */
    @Wire("demand.postponed")
    record Postponed(String demandId, @Nullable LocalDate until) implements Demand {}

    /**
     * Another demand stands in its place.
     *
     * @param by the demand id of the other
     */
    @Wire("demand.replaced")
    record Replaced(String demandId, String by) implements Demand {}

    /** The sector no longer demands it. */
    @Wire("demand.withdrawn")
    record Withdrawn(String demandId) implements Demand {}

    /** The citizen has done what was demanded. */
    @Wire("demand.met")
    record Met(String demandId) implements Demand {}
}
