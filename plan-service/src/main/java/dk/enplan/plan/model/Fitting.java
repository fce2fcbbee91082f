package dk.enplan.plan.model;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.util.List;

/**
 * Whether acts fit the plan, one after another. Nearly all are the newest thing that happened, and are folded on; what is told
 * of earlier days, or takes something back, folds the plan again.
 */
final class Fitting {

    private Facts facts;
    private Facts.Standing standing;
    private Plan plan;

    Fitting(Facts facts) {
        this.facts = facts;
        this.standing = facts.standing();
        this.plan = Plan.of(facts.citizen(), standing.facts());
    }

    /** What a sector told, or an act that was accepted: the next act is judged with it. */
    Decision hear(CloudEvent<Fact> fact) {
        if (plan.membership().standing() instanceof Membership.Standing.Merged)
            return new Decision.Refused(Decision.Reason.MERGED);
        var after = facts.and(List.of(fact));
        var simple = isNewest(fact)
                && !Corrections.corrects(fact)
                && standing.unmatched().isEmpty();
        var standingAfter = simple ? standing : after.standing();
        var planAfter = simple ? plan.evolve(fact) : Plan.of(facts.citizen(), standingAfter.facts());
        var id = fact.envelope().id();
        if (planAfter.unmatched().contains(id) || standingAfter.unmatched().contains(id))
            return new Decision.Refused(Decision.Reason.UNMATCHED);
        facts = after;
        standing = standingAfter;
        plan = planAfter;
        return new Decision.Accepted();
    }

    private boolean isNewest(CloudEvent<Fact> fact) {
        return facts.inOrder().isEmpty()
                || Facts.IN_ORDER.compare(facts.inOrder().getLast(), fact) < 0;
    }
}
