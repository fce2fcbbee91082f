package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Which group of citizens a programme counts the citizen in. */
public sealed interface Segment extends Fact {

    /**
     * A programme counts the citizen in another group.
     *
     * @param segment the group
     * @param suited the programme is for this citizen
     */
    @Wire("segment.reassessed")
    record Reassessed(Tag segment, @Nullable Boolean suited) implements Segment {}
}
