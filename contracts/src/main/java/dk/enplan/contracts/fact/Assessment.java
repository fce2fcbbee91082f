package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something was found out. */
public sealed interface Assessment extends Fact {

    /**
     * Something was found out, and what it showed.
     *
     * @param referralId the referral that asked for it
     */
    @Wire("assessment.completed")
    record Completed(
            String assessmentId,
            Tag kind,
            @Nullable String referralId,
            @Nullable List<Tag> findings) implements Assessment {
        public Completed {
            findings = findings == null ? null : List.copyOf(findings);
        }
    }
}
