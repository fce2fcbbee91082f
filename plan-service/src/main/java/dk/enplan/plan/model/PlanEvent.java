package dk.enplan.plan.model;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.model.Outlook.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the plan's own history consists of: facts that were recorded, and what became of its flags. {@code at} is when. */
public sealed interface PlanEvent {

    Instant at();

    /** A sector's event, whole, as it was sent. */
    record FactRecorded(CloudEvent<Fact> fact, Instant at) implements PlanEvent {}

    /** {@code since} is when it came to hold or fell due, which may be long before anybody could know. */
    record FlagRaised(
            UUID flagId,
            Flag.Key key,
            String rulesVersion,
            Severity severity,
            Instant since,
            @Nullable Instant dueOn,
            Words title,
            Words why,
            List<UUID> because,
            List<String> unknown,
            List<Recipient> recipients,
            @Nullable UUID earlierFlagId,
            Instant at)
            implements PlanEvent {
        public FlagRaised {
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
            recipients = List.copyOf(recipients);
        }
    }

    record FlagEscalated(
            UUID flagId, Flag.Key key, Severity severity, Instant since, List<Recipient> recipients, Instant at)
            implements PlanEvent {
        public FlagEscalated {
            recipients = List.copyOf(recipients);
        }
    }

    /** Somebody has seen it, and has said so. */
    record FlagAcknowledged(UUID flagId, Flag.Key key, String by, Instant at) implements PlanEvent {}

    /**
     * @param retroactive what was asked for had happened before it was asked for; nobody had told yet
     * @param corrected it rested on something that was taken back
     */
    record FlagCleared(UUID flagId, Flag.Key key, boolean retroactive, boolean corrected, Instant at)
            implements PlanEvent {}

    /** Somebody lets it rest, and says why: it stays quiet until the facts it rests on change. */
    record FlagWaived(UUID flagId, Flag.Key key, List<UUID> because, String by, Text reason, Instant at)
            implements PlanEvent {
        public FlagWaived {
            because = List.copyOf(because);
        }
    }

    /** From here on the plan is judged by these rules. */
    record RulesChanged(String version, Instant at) implements PlanEvent {}
}
