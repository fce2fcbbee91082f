package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** A step forward or back. */
public sealed interface Progression extends Fact {

    /** Value -2…+2; class: progression, partial, none, regression. */
    @Wire("progression.recorded")
    record Recorded(
            Domain domain,
            int value,
            Tag by,
            @Nullable String memberId,
            @Wire("class") @Nullable Tag progressClass) implements Progression {}
}
