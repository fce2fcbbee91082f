package dk.enplan.plan.model;

import dk.enplan.contracts.flag.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A flag that stands open on the plan: one for each rule and cause. */
public record Flag(UUID flagId, Key key, Severity severity, Instant since, int stepsTold) {

    public record Key(String rule, List<String> cause) {
        public Key {
            cause = List.copyOf(cause);
        }
    }
}
