package dk.enplan.plan.access;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Plan;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a plan stands, as far as rights depend on it.
 *
 * @param mark how far the plan had come
 * @param whole with all that was told
 * @param open with what nobody told in confidence: whoever may not know of such a thing gains and loses no right by it
 * @param audiences for whom anything was told at all
 */
public record Standing(Mark mark, Ties whole, Ties open, Set<Audience> audiences) {

    public Standing {
        audiences = Set.copyOf(audiences);
    }

    /** @param plan what the facts that stand fold to */
    public static Standing of(Mark mark, Facts facts, Plan plan) {
        var whole = Ties.of(plan);
        var audiences = facts.inOrder().stream()
                .map(CloudEvent<Fact>::envelope)
                .map(it -> it.audienceOrPlan())
                .collect(Collectors.toSet());
        var open = audiences.contains(Audience.RELATIONAL)
                ? Ties.openly(facts.citizen(), facts.standing().facts())
                : whole;
        return new Standing(mark, whole, open, audiences);
    }

    Ties to(boolean authority) {
        return authority ? open : whole;
    }
}
