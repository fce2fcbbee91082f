package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Time away from school or work. */
public sealed interface Absence extends Fact {

    /** Sick, lawful, unlawful. */
    @Wire("absence.reported")
    record Reported(@Nullable String memberId, double percent, Tag kind, LocalDate from, LocalDate to)
            implements Absence {}
}
