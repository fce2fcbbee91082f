package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Sanction;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A sanction rests on something voluntary. */
final class SanctionOfVoluntary implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of();
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return SanctionsNow.open(scene)
                .flatMap(sanction -> sight(sanction, Voluntary.cited(scene, sanction)))
                .toList();
    }

    private static Stream<Sight> sight(Item<Sanction.Initiated, Demands.Threat> sanction, Voluntary cited) {
        if (!cited.holds()) return Stream.empty();
        var sight =
                Sight.of(sanction.said().sanctionId()).step(0).because(sanction).because(cited.because());
        for (var fact : cited.unknown()) sight = sight.unknown(fact);
        return Stream.of(sight);
    }
}
