package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The citizen has not put a goal into words: others have for some time (a step), or the plan is even agreed (the next). */
final class NoCitizenGoal implements Detector {

    private static final String DAYS = "days";
    private static final String PLACEMENTS = "placementKinds";

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS), Param.choices(PLACEMENTS, EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        if (goalsOfTheCitizen(scene).anyMatch(GoalsNow::byCitizen)) return List.of();
        var sight = Sight.of(scene.plan().citizen().toString());
        return scene.history()
                .latest(OnePlan.Agreed.class)
                .map(agreed -> List.of(sight.step(1).because(agreed)))
                .orElseGet(() -> others(scene, sight));
    }

    private static Stream<Item<Proposed, Goals.Course>> goalsOfTheCitizen(Scene scene) {
        return scene.plan().goals().known().all().filter(GoalsNow::forCitizen).filter(GoalsNow::openOrMet);
    }

    private static List<Sight> others(Scene scene, Sight sight) {
        if (goalsOfTheCitizen(scene).anyMatch(goal -> GoalsNow.approved(scene, goal))) return List.of();
        var goals = GoalsNow.openForCitizen(scene)
                .filter(goal -> old(scene, Here.dateOf(goal.origin().since())))
                .toList();
        var placements = scene.plan()
                .efforts()
                .running()
                .filter(effort -> scene.params().has(PLACEMENTS, effort.said().kind()))
                .filter(effort -> !Boolean.TRUE.equals(agreed(effort)))
                .filter(effort -> old(scene, startOf(scene, effort)))
                .toList();
        if (goals.isEmpty() && placements.isEmpty()) return List.of();
        var seen = sight.step(0);
        for (var goal : goals) seen = seen.because(goal);
        for (var effort : placements) seen = seen.because(effort).unknownIf(agreed(effort) == null, "citizenAgreed");
        return List.of(seen);
    }

    private static boolean old(Scene scene, LocalDate day) {
        return scene.today().old(day, scene.params().number(DAYS));
    }

    private static @Nullable Boolean agreed(Item<Efforts.Known, Efforts.Course> effort) {
        var started = effort.said().started();
        return started == null ? null : started.citizenAgreed();
    }

    /** One that had waited and was then approved may run without anybody having said that it started. */
    private static LocalDate startOf(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var started = effort.said().startedOn();
        if (started != null) return started;
        return scene.history()
                .about(Effort.Approved.class, "effortId", effort.said().effortId())
                .reduce((later, earlier) -> earlier)
                .map(Saying::on)
                .orElseGet(effort::on);
    }
}
