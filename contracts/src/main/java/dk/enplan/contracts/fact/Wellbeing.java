package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** How the citizen or a member of the household is. */
public sealed interface Wellbeing extends Fact {

    /**
     * How the citizen, or a member of the household, is.
     *
     * @param change compared with last time
     * @param instrument the questionnaire the score comes from
     * @param memberId the member of the household whom it is about, if not the citizen
     * @param dimension the part of life it is about
     */
    @Wire("wellbeing.reported")
    record Reported(
            @Nullable Change change,
            @Nullable Double score,
            @Nullable Tag instrument,
            @Nullable String memberId,
            @Nullable Domain dimension)
            implements Wellbeing {}
}
