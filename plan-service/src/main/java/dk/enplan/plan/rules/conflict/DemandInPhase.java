package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.plan.model.Agreement;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The plan is in a phase in which little is asked, and a sector asks. */
final class DemandInPhase implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.words("phases"),
                Param.choices("demandKinds", DemandKind.class),
                Param.choices("goalDomains", Domain.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var phase = scene.plan().agreement().phase();
        if (phase == null || !scene.params().has("phases", phase.phase())) return List.of();
        var demands = DemandsNow.active(scene)
                .filter(demand ->
                        scene.params().has("demandKinds", demand.said().kind()))
                .map(demand -> sight(phase, demand.said().demandId(), demand));
        var goals = GoalsNow.openForCitizen(scene)
                .filter(goal -> Boolean.TRUE.equals(goal.said().mandatory()))
                .filter(goal -> scene.params().has("goalDomains", goal.said().domain()))
                .map(goal -> sight(phase, goal.said().goalId(), goal));
        return Stream.concat(demands, goals).toList();
    }

    private static Sight sight(Agreement.Phase phase, String id, Item<?, ?> asked) {
        return Sight.of(id)
                .step(0)
                .because(phase.origin().because())
                .because(asked)
                .fill("sector", asked.origin().sector());
    }
}
