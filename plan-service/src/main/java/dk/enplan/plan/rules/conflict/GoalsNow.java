package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Goal;
import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.contracts.fact.OnePlan.OrderAgreed;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Optional;
import java.util.stream.Stream;

/** Goals that are open now, in the words every rule uses. */
final class GoalsNow {

    static final String CITIZEN = "citizen";

    private GoalsNow() {}

    /** The citizen's and the household's. */
    static Stream<Item<Proposed, Goals.Course>> open(Scene scene) {
        return scene.plan().goals().known().open().filter(Goals::open);
    }

    /** Goals for the citizen, whoever put them forward. */
    static Stream<Item<Proposed, Goals.Course>> openForCitizen(Scene scene) {
        return open(scene).filter(GoalsNow::forCitizen);
    }

    static boolean forCitizen(Item<Proposed, Goals.Course> goal) {
        return goal.said().memberId() == null;
    }

    static boolean byCitizen(Item<Proposed, Goals.Course> goal) {
        return goal.said().author().value().equals(CITIZEN);
    }

    /** Whose goal it is: the citizen's own, or the sector's that put it forward. */
    static String voice(Item<Proposed, Goals.Course> goal) {
        return byCitizen(goal) ? CITIZEN : goal.origin().sector();
    }

    static boolean openOrMet(Item<Proposed, Goals.Course> goal) {
        return Goals.open(goal) || goal.course() instanceof Goals.Course.Met;
    }

    /** The citizen's latest word on a goal is a yes. */
    static boolean approved(Scene scene, Item<Proposed, Goals.Course> goal) {
        return scene.history()
                .about(Goal.class, "goalId", goal.said().goalId())
                .flatMap(saying -> switch (saying.said()) {
                    case Goal.Agreed it -> Stream.of(it.citizenApproved());
                    case Goal.Replaced it -> Stream.of(it.citizenApproved());
                    case Goal.Proposed _, Goal.Met _, Goal.Dropped _ -> Stream.empty();
                })
                .findFirst()
                .orElse(false);
    }

    /** An agreed order that names both: each has its time, or both at once. */
    static Optional<Saying<OrderAgreed>> order(
            Scene scene, Item<Proposed, Goals.Course> one, Item<Proposed, Goals.Course> other) {
        return scene.history()
                .about(OrderAgreed.class, "goalIds", one.said().goalId())
                .filter(order -> order.said().goalIds() != null
                        && order.said().goalIds().contains(other.said().goalId()))
                .findFirst();
    }
}
