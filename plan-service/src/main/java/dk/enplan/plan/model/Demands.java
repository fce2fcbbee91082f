package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Sanction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is demanded of the citizen, and the sanctions that hang over it. */
public record Demands(Register<Demand.Imposed, Standing> known, Register<Sanction.Initiated, Threat> sanctions)
        implements Part {

    public sealed interface Standing {
        record Active() implements Standing {}

        /** Not demanded on dates before this one; without a date, not until it is imposed again. */
        record Postponed(@Nullable LocalDate until) implements Standing {}

        record Withdrawn() implements Standing, Over {}

        record Met() implements Standing, Over {}

        record ReplacedBy(String demandId) implements Standing, Over {}

        /** Imposed, and neither withdrawn nor met nor replaced since. It may rest. */
        default boolean stands() {
            return switch (this) {
                case Active(), Postponed _ -> true;
                case Withdrawn(), Met(), ReplacedBy _ -> false;
            };
        }
    }

    public enum Threat implements Over {
        INITIATED,
        WITHDRAWN;

        @Override
        public boolean over() {
            return this == WITHDRAWN;
        }
    }

    static Demands none() {
        return new Demands(Register.empty(), Register.empty());
    }

    Demands evolve(Envelope said, Demand fact) {
        return new Demands(
                switch (fact) {
                    case Demand.Imposed imposed -> impose(said, imposed);
                    case Demand.Postponed(var id, var until) ->
                        known.change(id, said, demand -> postpone(demand, until, said));
                    case Demand.Replaced(var id, var by) -> known.turn(id, said, new Standing.ReplacedBy(by));
                    case Demand.Withdrawn(var id) -> known.turn(id, said, new Standing.Withdrawn());
                    case Demand.Met(var id) -> known.turn(id, said, new Standing.Met());
                },
                sanctions);
    }

    /** Said again, it has new fields; only a postponement without a date ends with it. */
    private Register<Demand.Imposed, Standing> impose(Envelope said, Demand.Imposed imposed) {
        var standing = find(imposed.demandId())
                .map(Item::course)
                .filter(course -> course instanceof Standing.Postponed(var until) && until != null)
                .orElseGet(Standing.Active::new);
        return known.begin(imposed.demandId(), said, imposed, standing);
    }

    /** What has been withdrawn, met or replaced is over, and cannot rest. */
    private static Item<Demand.Imposed, Standing> postpone(
            Item<Demand.Imposed, Standing> demand, @Nullable LocalDate until, Envelope said) {
        return demand.course().stands() ? demand.turned(new Standing.Postponed(until), said) : demand.told(said);
    }

    Demands evolve(Envelope said, Sanction fact) {
        return new Demands(
                known,
                switch (fact) {
                    case Sanction.Initiated initiated ->
                        sanctions.begin(initiated.sanctionId(), said, initiated, Threat.INITIATED);
                    case Sanction.Withdrawn(var id) -> sanctions.turn(id, said, Threat.WITHDRAWN);
                });
    }

    public Optional<Item<Demand.Imposed, Standing>> find(String demandId) {
        return known.find(demandId);
    }

    @Override
    public List<UUID> unmatched() {
        return Stream.concat(known.unmatched().stream(), sanctions.unmatched().stream())
                .toList();
    }
}
