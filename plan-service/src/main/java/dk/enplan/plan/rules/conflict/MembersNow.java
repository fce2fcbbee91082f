package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Household.MemberJoined;
import dk.enplan.plan.model.Household;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Optional;

/** Who is in the household, in the words every rule uses: joined, and not left since. */
final class MembersNow {

    private MembersNow() {}

    static boolean here(Scene scene, String member) {
        return find(scene, member)
                .filter(it -> it.course() == Household.Course.HERE)
                .isPresent();
    }

    /** Somebody the plan has not heard of may well live there. */
    static boolean hereOrUnheardOf(Scene scene, String member) {
        return find(scene, member).isEmpty() || here(scene, member);
    }

    private static Optional<Item<MemberJoined, Household.Course>> find(Scene scene, String member) {
        return scene.plan().household().known().find(member);
    }
}
