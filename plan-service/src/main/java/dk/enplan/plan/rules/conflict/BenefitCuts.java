package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Benefit.Changed;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Benefits that are lower, or have stopped, by what was said of each last. */
final class BenefitCuts {

    /** The rule of law behind a cut may hold for a time only. */
    static final List<Param> VALID = List.of(Param.day("validFrom"), Param.day("validTo"));

    private static final Set<Tag> LOWER = Set.of(new Tag("down"), new Tag("stopped"));

    private BenefitCuts() {}

    static Stream<Saying<Changed>> standing(Scene scene) {
        var benefits = new HashSet<Tag>();
        return scene
                .history()
                .all(Changed.class)
                .filter(change -> benefits.add(change.said().benefit()))
                .toList()
                .stream()
                .filter(change -> LOWER.contains(change.said().direction()))
                .filter(change -> valid(scene, change));
    }

    /** Both days included. */
    private static boolean valid(Scene scene, Saying<Changed> change) {
        var from = scene.params().day("validFrom");
        var to = scene.params().day("validTo");
        return from.filter(change.on()::isBefore).isEmpty()
                && to.filter(change.on()::isAfter).isEmpty();
    }
}
