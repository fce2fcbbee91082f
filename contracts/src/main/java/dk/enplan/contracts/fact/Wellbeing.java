package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** How the citizen or a member of the household is. */
public sealed interface Wellbeing extends Fact {

    @Wire("wellbeing.reported")
    record Reported(
            @Nullable Change change,
            @Nullable Double score,
            @Nullable Tag instrument,
            @Nullable String memberId,
            @Nullable Domain dimension)
            implements Wellbeing {}
}
