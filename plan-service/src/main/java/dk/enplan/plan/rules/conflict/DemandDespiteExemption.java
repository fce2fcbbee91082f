package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Exemption;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Exemptions;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The citizen is exempt from what is demanded. */
final class DemandDespiteExemption implements Detector {

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
        return Set.of("kind", "sector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var exemptions = InForce.exemptions(scene).toList();
        if (exemptions.isEmpty()) return List.of();
        return DemandsNow.active(scene)
                .flatMap(demand -> sight(demand, exemptions))
                .toList();
    }

    private static Stream<Sight> sight(
            Item<Demand.Imposed, Demands.Standing> demand,
            List<Item<Exemption.Granted, Exemptions.Course>> exemptions) {
        var from = exemptions.stream()
                .filter(exemption -> frees(exemption.said(), demand.said()))
                .toList();
        if (from.isEmpty()) return Stream.empty();
        var sight = Sight.of(demand.said().demandId())
                .step(0)
                .because(demand)
                .fill("kind", Kind.wireName(demand.said().kind()))
                .fill("sector", demand.origin().sector());
        for (var exemption : from) sight = sight.because(exemption);
        return Stream.of(sight);
    }

    /** A demand that begins when the exemption is over does not clash with it. */
    private static boolean frees(Exemption.Granted exemption, Demand.Imposed demand) {
        return exemption.demandKind() == demand.kind()
                && (demand.startsOn() == null
                        || exemption.until() == null
                        || !demand.startsOn().isAfter(exemption.until()));
    }
}
