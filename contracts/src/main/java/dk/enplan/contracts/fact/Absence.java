package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Time away from school or work. */
public sealed interface Absence extends Fact {

    /**
     * Time away from school or work was reported.
     *
     * @param percent how much of the period was missed, 0 to 100
     * @param kind sick, lawful, unlawful
     * @param memberId the member of the household who was away, if not the citizen
     */
    @Wire("absence.reported")
    record Reported(@Nullable String memberId, double percent, Tag kind, LocalDate from, LocalDate to)
            implements Absence {}
}
