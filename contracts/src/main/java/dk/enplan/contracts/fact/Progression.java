package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** A step forward or back. */
public sealed interface Progression extends Fact {

    /**
     * A step forward or back.
     *
     * @param value -2 to +2
     * @param by citizen, or the sector that sees it
     * @param memberId the member of the household whom it is about, if not the citizen
     * @param progressClass progression, partial, none, regression
     */
    @Wire("progression.recorded")
    record Recorded(
            Domain domain,
            int value,
            Tag by,
            @Nullable String memberId,
            @Wire("class") @Nullable Tag progressClass) implements Progression {}
}
