package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;

/** Whether the family has sat at the table since. */
final class TalkedThrough {

    private TalkedThrough() {}

    static boolean since(Scene scene, Saying<?> saying) {
        return scene.history()
                        .all(OnePlan.Reviewed.class)
                        .takeWhile(reviewed -> reviewed.after(saying))
                        .anyMatch(reviewed -> reviewed.said().citizenPresent())
                || scene.history()
                        .all(Meeting.Held.class)
                        .takeWhile(held -> held.after(saying))
                        .anyMatch(held -> held.said().citizenPresent());
    }
}
