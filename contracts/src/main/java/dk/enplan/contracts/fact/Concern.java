package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Somebody is worried, and somebody answers. */
public sealed interface Concern extends Fact {

    /**
     * Somebody is worried.
     *
     * @param kind fatigue, anxiety, distress, loneliness, debt, …
     * @param suggestedOwner the sector that should look at it
     */
    @Wire("concern.raised")
    record Raised(String concernId, Tag kind, @Nullable Tag suggestedOwner) implements Concern {}

    /**
     * Somebody has looked at a concern.
     *
     * @param decision what comes of it
     */
    @Wire("concern.answered")
    record Answered(String concernId, @Nullable Text decision) implements Concern {}
}
