package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the citizen has allowed to be shared, with whom and why. */
public sealed interface Consent extends Fact {

    /**
     * The citizen allows that something is shared.
     *
     * @param sectors those it is shared with
     * @param until the last day on which it holds
     */
    @Wire("consent.given")
    record Given(
            String consentId,
            List<Tag> sectors,
            Tag purpose,
            @Nullable LocalDate until) implements Consent {
        public Given {
            sectors = List.copyOf(sectors);
        }
    }

    /** The citizen no longer allows it. */
    @Wire("consent.withdrawn")
    record Withdrawn(String consentId) implements Consent {}
}
