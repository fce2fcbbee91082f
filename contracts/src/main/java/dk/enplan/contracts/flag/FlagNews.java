package dk.enplan.contracts.flag;

import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a flag, on {@code enplan.flags}. A flag is a prompt to talk, never a verdict. */
public sealed interface FlagNews {

    UUID flagId();

    @Wire("flag.raised")
    record Raised(
            UUID flagId,
            String rule,
            String ruleVersion,
            List<String> cause,
            Severity severity,
            OffsetDateTime since,
            @Nullable OffsetDateTime dueOn,
            Text titleDa,
            Text titleEn,
            Text whyDa,
            Text whyEn,
            List<UUID> because,
            List<String> unknown,
            List<Recipient> recipients)
            implements FlagNews {
        public Raised {
            cause = List.copyOf(cause);
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
            recipients = List.copyOf(recipients);
        }
    }

    /** The severity rose, or somebody new is told. */
    @Wire("flag.escalated")
    record Escalated(UUID flagId, String rule, Severity severity, OffsetDateTime since, List<Recipient> recipients)
            implements FlagNews {
        public Escalated {
            recipients = List.copyOf(recipients);
        }
    }

    @Wire("flag.acknowledged")
    record Acknowledged(UUID flagId, String rule, String by) implements FlagNews {}

    /** What it asked about is answered; {@code retroactive} when the answer was there before the question. */
    @Wire("flag.cleared")
    record Cleared(UUID flagId, String rule, boolean retroactive) implements FlagNews {}

    @Wire("flag.waived")
    record Waived(UUID flagId, String rule, String by, Text reason) implements FlagNews {}
}
