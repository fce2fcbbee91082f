package dk.enplan.plan.overview;

import java.time.Instant;
import java.util.List;

/** How a plan came to be as it is, as far as the reader's rights go. */
public sealed interface Chronicle {

    /** The plan is not this reader's to read, or not there. */
    record Closed(PlanReading.Answer answer) implements Chronicle {}

    /**
     * @param plan where it all led to
     * @param began when the first thing happened; the instant that is spoken of, where nothing has
     */
    record Open(PlanDocument plan, Instant began, List<Strand> strands) implements Chronicle {
        public Open {
            strands = List.copyOf(strands);
        }
    }
}
