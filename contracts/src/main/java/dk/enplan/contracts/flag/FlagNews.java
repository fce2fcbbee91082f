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

    /**
     * The plan asks for a talk.
     *
     * @param rule the rule that asks
     * @param cause what sets this flag apart from others of the same rule
     * @param since when it began
     * @param dueOn when an answer is due
     * @param because the ids of the events it rests on
     * @param unknown what was not known when it was raised
     * @param recipients who is told
     * @param earlierFlagId the flag of the same rule and cause before this one
     */
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
            List<Recipient> recipients,
            @Nullable UUID earlierFlagId)
            implements FlagNews {
        public Raised {
            cause = List.copyOf(cause);
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * The severity rose, or somebody new is told.
     *
     * @param since when
     * @param recipients who is told now
     */
    @Wire("flag.escalated")
    record Escalated(UUID flagId, String rule, Severity severity, OffsetDateTime since, List<Recipient> recipients)
            implements FlagNews {
        public Escalated {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * Somebody has seen it.
     *
     * @param by who
     */
    @Wire("flag.acknowledged")
    record Acknowledged(UUID flagId, String rule, String by) implements FlagNews {}

    /**
     * What it asked about is answered.
     *
     * @param retroactive the answer was there before the question
     * @param corrected what it rested on was taken back
     */
    @Wire("flag.cleared")
    record Cleared(
            UUID flagId,
            String rule,
            boolean retroactive,
            @Nullable Boolean corrected) implements FlagNews {}

    /**
     * Somebody lets it rest, and says why.
     *
     * @param by who
     */
    @Wire("flag.waived")
    record Waived(UUID flagId, String rule, String by, Text reason) implements FlagNews {}
}
