package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Taking part, or no longer taking part. */
public sealed interface Activity extends Fact {

    /** The citizen took part. */
    @Wire("activity.attended")
    record Attended(String effortId) implements Activity {}

    /**
     * The citizen no longer takes part.
     *
     * @param reason cost, distance, own-choice, other
     */
    @Wire("activity.lapsed")
    record Lapsed(String effortId, @Nullable Tag reason) implements Activity {}
}
