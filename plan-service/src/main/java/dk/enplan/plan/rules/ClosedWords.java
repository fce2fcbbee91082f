package dk.enplan.plan.rules;

import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.StayKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words that come from a closed list: one that does not exist would never match, and is found when the rule is read. */
final class ClosedWords {

    static final Function<String, @Nullable EffortKind> EFFORT_KIND = Words.of(EffortKind.class);
    static final Function<String, @Nullable StayKind> STAY_KIND = Words.of(StayKind.class);
    static final Function<String, @Nullable Role> ROLE = Words.of(Role.class);
    static final Function<String, @Nullable DemandKind> DEMAND_KIND = Words.of(DemandKind.class);
    private static final Function<String, @Nullable Purpose> PURPOSE = Words.of(Purpose.class);
    private static final Function<String, @Nullable Domain> DOMAIN = Words.of(Domain.class);
    private static final Function<String, @Nullable Cluster> CLUSTER = Words.of(Cluster.class);

    private ClosedWords() {}

    /** For words that a rule hands to a function of the plan. */
    static boolean takes(String function, int place, String word) {
        if (place > 0 && !function.equals("running")) return true;
        return switch (function) {
            case "running" -> EFFORT_KIND.apply(word) != null;
            case "present", "changes", "heldBefore", "continuity" -> ROLE.apply(word) != null;
            case "staying", "stayed" -> STAY_KIND.apply(word) != null;
            case "exempt" -> DEMAND_KIND.apply(word) != null;
            case "goals" -> PlanItems.GOAL_STATES.contains(word);
            case "count" -> Vocabulary.knows(word);
            default -> true;
        };
    }

    /** For words that a rule compares a fact of the plan with: {@code plan.cluster}, {@code plan.effort(id).kind}. */
    static boolean has(String fact, String word) {
        return switch (fact) {
            case "plan.cluster" -> CLUSTER.apply(word) != null;
            case "effort.kind" -> EFFORT_KIND.apply(word) != null;
            case "effort.state" -> PlanItems.EFFORT_STATES.contains(word);
            case "effort.purpose" -> PURPOSE.apply(word) != null;
            case "effort.domain" -> DOMAIN.apply(word) != null;
            case "stay.kind" -> STAY_KIND.apply(word) != null;
            case "person.roles" -> ROLE.apply(word) != null;
            default -> true;
        };
    }
}
