package dk.enplan.plan.model;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What may be asked of a plan. The clock arrives on the command. */
public sealed interface PlanCommand {

    Instant at();

    /** A sector has told something. It is kept, whether or not it fits what is known: the sector has seen it happen. */
    record RecordFact(CloudEvent<Fact> fact, Instant at) implements PlanCommand {}

    /**
     * The coordinator or the citizen does something in the plan itself. What does not fit the plan is refused: the plan as whoever does it
     * may know it, for a refusal would tell of the rest.
     *
     * @param unknown what was said to these does not exist for them
     */
    record Act(CloudEvent<Fact> fact, Set<Audience> unknown, Instant at) implements PlanCommand {
        public Act {
            unknown = Set.copyOf(unknown);
        }
    }

    /** Somebody has seen a flag. */
    record Acknowledge(UUID flagId, String by, Instant at) implements PlanCommand {}

    /** Somebody lets a flag rest, and says why. */
    record Waive(UUID flagId, String by, Text reason, Instant at) implements PlanCommand {}

    /** Time has passed: what fell due meanwhile is raised, dated when it fell due. */
    record LookAgain(Instant at) implements PlanCommand {}
}
