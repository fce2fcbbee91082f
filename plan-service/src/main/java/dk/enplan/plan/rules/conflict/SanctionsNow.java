package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Sanction;
import dk.enplan.plan.model.Demands.Threat;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.stream.Stream;

/** Sanctions that have not been taken back, in the words every rule uses. */
final class SanctionsNow {

    private SanctionsNow() {}

    static Stream<Item<Sanction.Initiated, Threat>> open(Scene scene) {
        return scene.plan().demands().sanctions().open();
    }

    /** What set it going; a sanction that is told again is the same sanction. */
    static Saying<Sanction> initiated(Scene scene, Item<Sanction.Initiated, Threat> sanction) {
        return Spell.begin(
                        scene.history()
                                .about(
                                        Sanction.class,
                                        "sanctionId",
                                        sanction.said().sanctionId()),
                        Sanction.Withdrawn.class::isInstance)
                .orElseThrow();
    }
}
