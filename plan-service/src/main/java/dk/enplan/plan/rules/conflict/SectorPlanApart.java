package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.SectorPlan;
import dk.enplan.plan.model.Cases;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sector's own plan that has stood beside the one plan for some time. */
final class SectorPlanApart implements Detector {

    private static final String DAYS = "days";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector", DAYS);
    }

    @Override
    public List<Sight> look(Scene scene) {
        var enrolled = scene.history().latest(Citizen.Enrolled.class);
        return scene.plan()
                .cases()
                .besideTheOnePlan()
                .flatMap(plan ->
                        sight(
                                scene,
                                plan,
                                enrolled.map(saying -> Here.dateOf(saying.at())).orElse(LocalDate.MIN))
                                .stream())
                .toList();
    }

    private static Optional<Sight> sight(Scene scene, Item<SectorPlan.Opened, Cases.Course> plan, LocalDate enrolled) {
        var id = plan.said().sectorPlanId();
        var opened = scene.history()
                .about(SectorPlan.class, "sectorPlanId", id)
                .takeWhile(saying -> saying.said() instanceof SectorPlan.Opened)
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
        var since = opened.on().isBefore(enrolled) ? enrolled : opened.on();
        if (!scene.today().old(since, scene.params().number(DAYS))) return Optional.empty();
        return Optional.of(Sight.of(id)
                .step(0)
                .because(plan)
                .fill("sector", opened.sector())
                .fill(DAYS, ChronoUnit.DAYS.between(since, scene.today().date())));
    }
}
