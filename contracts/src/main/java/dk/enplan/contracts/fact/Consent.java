package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the citizen has allowed to be shared, with whom and why. */
public sealed interface Consent extends Fact {

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

    @Wire("consent.withdrawn")
    record Withdrawn(String consentId) implements Consent {}
}
