package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much the citizen can do in a week at the moment. */
public sealed interface Capacity extends Fact {

    /**
     * How much the citizen can do in a week at the moment.
     *
     * @param restrictions what cannot be done, for instance no-mornings
     * @param until the last day on which this holds
     */
    @Wire("capacity.declared")
    record Declared(
            @Nullable Double maxHoursPerWeek,
            @Nullable Integer maxAppointmentsPerWeek,
            @Nullable List<Tag> restrictions,
            @Nullable LocalDate until)
            implements Capacity {
        public Declared {
            restrictions = restrictions == null ? null : List.copyOf(restrictions);
        }
    }
}
