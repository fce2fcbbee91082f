package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of school or class. */
public sealed interface School extends Fact {

    @Wire("school.transition-planned")
    record TransitionPlanned(
            String memberId, LocalDate onDate, @Nullable Tag to) implements School {}
}
