package dk.enplan.plan.model;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules kept over one citizen's facts, going on from what they have seen before. A value: looking makes a new one. */
public interface Watch {

    /**
     * @param plan the plan as the rules know it
     * @param watch to look from next time
     */
    record Seen(Outlook outlook, Plan plan, Watch watch) {}

    /** @param standing the facts that stand (none annulled), in order of time: all of them, whatever was seen before */
    Seen look(List<CloudEvent<Fact>> standing, Instant now);

    /** What these fold to, if they are what was last looked at, and all of it was for the rules to hear. */
    default Optional<Plan> folded(List<CloudEvent<Fact>> standing) {
        return Optional.empty();
    }
}
