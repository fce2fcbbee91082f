package dk.enplan.plan.overview;

import java.time.Instant;
import java.util.List;

/**
 * How a plan came to be as it is, as far as the reader's rights go.
 *
 * @param plan where it all led to
 * @param began when the first thing happened; the instant that is spoken of, where nothing has
 */
public record Chronicle(PlanDocument plan, Instant began, List<Strand> strands) {
    public Chronicle {
        strands = List.copyOf(strands);
    }
}
