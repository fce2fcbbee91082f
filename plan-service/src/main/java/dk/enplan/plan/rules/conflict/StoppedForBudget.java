package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The money ended, the goal did not, and nothing has taken it up. */
final class StoppedForBudget implements Detector {

    private static final String DAYS = "days";

    /** What an effort served, as far as anybody has told it. */
    private record Served(
            List<String> goals,
            List<Item<Goal.Proposed, Goals.Course>> open,
            boolean goalsUnknown,
            boolean allUnknown) {}

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
        return Set.of("date");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var seen = new HashSet<String>();
        return scene.history()
                .all(Effort.Ended.class)
                .takeWhile(
                        ended -> scene.today().recent(ended.on(), scene.params().number(DAYS)))
                .filter(ended -> seen.add(ended.said().effortId()))
                .filter(ended -> ended.said().reason() == EffortEnd.BUDGET)
                .flatMap(ended -> sight(scene, ended).stream())
                .toList();
    }

    private static Optional<Sight> sight(Scene scene, Saying<Effort.Ended> ended) {
        var started = RunningEfforts.asStarted(scene, ended.said().effortId()).orElse(null);
        var served = served(scene, started);
        if (served.open().isEmpty() || takenUp(scene.history(), ended, served.goals())) return Optional.empty();
        var sight = Sight.of(ended.said().effortId())
                .step(0)
                .because(ended)
                .unknownIf(served.goalsUnknown(), "goalIds")
                .unknownIf(served.allUnknown(), "domain")
                .fill("date", ended.on().toString());
        for (var goal : served.open()) sight = sight.because(goal);
        return Optional.of(sight);
    }

    /** Where its goals were not told, its part of life stands for them; where that was not told either, any goal may be it. */
    private static Served served(Scene scene, Effort.@Nullable Started started) {
        var named = started == null ? null : started.goalIds();
        if (named != null && !named.isEmpty())
            return new Served(
                    named,
                    named.stream()
                            .flatMap(goal -> scene.plan().goals().find(goal).stream())
                            .filter(Goals::open)
                            .toList(),
                    false,
                    false);
        var domain = started == null ? null : started.domain();
        var open = domain == null
                ? GoalsNow.openForCitizen(scene).toList()
                : GoalsNow.open(scene)
                        .filter(goal -> goal.said().domain() == domain)
                        .toList();
        return new Served(open.stream().map(goal -> goal.said().goalId()).toList(), open, true, domain == null);
    }

    private static boolean takenUp(History history, Saying<Effort.Ended> ended, List<String> goals) {
        var effort = ended.said().effortId();
        return Stream.concat(
                        Stream.of(
                                history.latest(Effort.Started.class, "effortId", effort),
                                history.latest(Effort.Started.class, "successorOf", effort)),
                        goals.stream().map(goal -> history.latest(Effort.Started.class, "goalIds", goal)))
                .flatMap(Optional::stream)
                .anyMatch(start -> start.after(ended));
    }
}
