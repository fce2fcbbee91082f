package dk.enplan.plan.rules;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The plan as it stood at an instant, and what had been said until then.
 *
 * @param before the plan just before what was said at this moment; the same plan, where nothing was
 */
record Moment(Plan plan, Plan before, Instant at, History history) {

    /** Nothing is said until then. */
    Moment later(Instant then) {
        return new Moment(plan, plan, then, history);
    }

    LocalDate today() {
        return Here.dateOf(at);
    }
}
