package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One kind of effort begun again and again, and nothing has come of it. */
final class RepeatedWithoutResult implements Detector {

    private static final String TIMES = "times";
    private static final String MONTHS = "months";
    private static final String KINDS = "kinds";
    private static final String RESULTS = "resultKinds";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(TIMES),
                Param.number(MONTHS),
                Param.choices(KINDS, EffortKind.class),
                Param.choices(RESULTS, EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count", "kind", "months");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return startsByKind(scene).entrySet().stream()
                .flatMap(kind -> sight(scene, kind.getKey(), kind.getValue()).stream())
                .toList();
    }

    /** Newest first. An effort whose kind was told anew is of the kind that was told last. */
    private static Map<EffortKind, List<Saying<Effort.Started>>> startsByKind(Scene scene) {
        var starts = new EnumMap<EffortKind, List<Saying<Effort.Started>>>(EffortKind.class);
        scene.history()
                .all(Effort.Started.class)
                .takeWhile(start ->
                        Months.within(scene.today(), start.on(), scene.params().number(MONTHS)))
                .forEach(start -> kind(scene, start)
                        .filter(kind -> scene.params().has(KINDS, kind))
                        .ifPresent(kind -> starts.computeIfAbsent(kind, it -> new ArrayList<>())
                                .add(start)));
        return starts;
    }

    private static Optional<EffortKind> kind(Scene scene, Saying<Effort.Started> start) {
        return RunningEfforts.asStarted(scene, start.said().effortId()).map(Effort.Started::kind);
    }

    private static Optional<Sight> sight(Scene scene, EffortKind kind, List<Saying<Effort.Started>> starts) {
        var efforts = starts.stream().map(start -> start.said().effortId()).collect(Collectors.toSet());
        if (efforts.size() < scene.params().number(TIMES)) return Optional.empty();
        var goals = efforts.stream()
                .flatMap(effort -> RunningEfforts.asStarted(scene, effort).stream())
                .flatMap(effort -> effort.goalIds() == null ? Stream.empty() : effort.goalIds().stream())
                .collect(Collectors.toSet());
        if (led(scene, starts.getLast(), goals)) return Optional.empty();
        return Optional.of(Sight.of(Kind.wireName(kind))
                .step(0)
                .because(starts.stream().map(Saying::id).toList())
                .unknownIf(goals.isEmpty(), "goalIds")
                .fill("count", efforts.size())
                .fill("kind", Kind.wireName(kind))
                .fill("months", scene.params().number(MONTHS)));
    }

    private static boolean led(Scene scene, Saying<Effort.Started> first, Set<String> goals) {
        return scene.history()
                        .all(Goal.Met.class)
                        .takeWhile(met -> met.after(first))
                        .map(met -> met.said().goalId())
                        .anyMatch(met -> goals.isEmpty() ? !othersGoal(scene, met) : goals.contains(met))
                || scene.history()
                        .all(Effort.Started.class)
                        .takeWhile(start -> start.after(first))
                        .anyMatch(start ->
                                scene.params().has(RESULTS, start.said().kind()));
    }

    /** What a member of the household has reached is the member's. */
    private static boolean othersGoal(Scene scene, String goalId) {
        return scene.plan()
                .goals()
                .find(goalId)
                .filter(goal -> goal.said().memberId() != null)
                .isPresent();
    }
}
