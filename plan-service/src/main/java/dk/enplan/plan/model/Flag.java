package dk.enplan.plan.model;

import dk.enplan.contracts.flag.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A flag that stands open on the plan: one for each rule and cause.
 *
 * @param because the events it rested on when it was raised
 * @param acknowledged somebody has said that they have seen it
 */
public record Flag(
        UUID flagId,
        Key key,
        Severity severity,
        Instant since,
        int stepsTold,
        Set<UUID> because,
        boolean acknowledged) {

    public Flag {
        because = Set.copyOf(because);
    }

    public record Key(String rule, List<String> cause) {
        public Key {
            cause = List.copyOf(cause);
        }
    }

    static Flag of(PlanEvent.FlagRaised raised) {
        return new Flag(
                raised.flagId(),
                raised.key(),
                raised.severity(),
                raised.since(),
                1,
                Set.copyOf(raised.because()),
                false);
    }

    Flag escalated(Severity now) {
        return new Flag(flagId, key, now, since, stepsTold + 1, because, acknowledged);
    }

    Flag seen() {
        return new Flag(flagId, key, severity, since, stepsTold, because, true);
    }
}
