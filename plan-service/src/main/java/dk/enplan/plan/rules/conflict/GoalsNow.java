package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Scene;
import java.util.stream.Stream;

/** Goals that are open now, in the words every rule uses. */
final class GoalsNow {

    static final String CITIZEN = "citizen";

    private GoalsNow() {}

    /** The citizen's and the household's. */
    static Stream<Item<Proposed, Goals.Course>> open(Scene scene) {
        return scene.plan().goals().known().all().filter(Goals::open);
    }

    /** Goals for the citizen, whoever put them forward. */
    static Stream<Item<Proposed, Goals.Course>> openForCitizen(Scene scene) {
        return open(scene).filter(goal -> goal.said().memberId() == null);
    }

    static boolean byCitizen(Item<Proposed, Goals.Course> goal) {
        return goal.said().author().value().equals(CITIZEN);
    }

    /** Whose goal it is: the citizen's own, or the sector's that put it forward. */
    static String voice(Item<Proposed, Goals.Course> goal) {
        return byCitizen(goal) ? CITIZEN : goal.origin().sector();
    }
}
