package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Somebody is worried, and somebody answers. */
public sealed interface Concern extends Fact {

    /** Fatigue, anxiety, distress, loneliness, debt, …. */
    @Wire("concern.raised")
    record Raised(String concernId, Tag kind, @Nullable Tag suggestedOwner) implements Concern {}

    @Wire("concern.answered")
    record Answered(String concernId, @Nullable Text decision) implements Concern {}
}
