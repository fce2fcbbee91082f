package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A goal counted on what was turned down, and no other way to it has been found. */
final class RejectionHitsGoal implements Detector {

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
        return Set.of("sector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Decision.rejecting(scene.history())
                .flatMap(decision -> sight(scene, decision).stream())
                .toList();
    }

    private static Optional<Sight> sight(Scene scene, Decision decision) {
        var goals = decision.goals(scene);
        var open = goals.stream()
                .flatMap(goal -> scene.plan().goals().find(goal).stream())
                .filter(Goals::open)
                .toList();
        var history = scene.history();
        if (open.isEmpty()
                || goals.stream().anyMatch(goal -> anotherWay(history, goal, decision.latest()))
                || lookedAtTogether(history, decision.latest())) return Optional.empty();
        var sight = Sight.of(decision.applicationId())
                .step(0)
                .because(decision.because())
                .fill("sector", decision.latest().sector());
        for (var goal : open) sight = sight.because(goal);
        return Optional.of(sight);
    }

    private static boolean anotherWay(History history, String goal, Saying<?> rejection) {
        return history.about(Effort.Started.class, "goalIds", goal).anyMatch(start -> start.after(rejection))
                || history.about(Application.Decided.class, "goalIds", goal)
                        .anyMatch(decided -> granted(decided, rejection))
                || history.about(Application.Submitted.class, "goalIds", goal)
                        .flatMap(asked -> history.about(
                                Application.Decided.class,
                                "applicationId",
                                asked.said().applicationId()))
                        .anyMatch(decided -> granted(decided, rejection));
    }

    private static boolean granted(Saying<Application.Decided> decided, Saying<?> rejection) {
        return decided.after(rejection) && Decision.granted(decided.said().outcome());
    }

    private static boolean lookedAtTogether(History history, Saying<?> rejection) {
        var decider = new Tag(rejection.sector());
        return history.all(OnePlan.Revised.class)
                        .takeWhile(revised -> revised.after(rejection))
                        .anyMatch(revised -> revised.said().sectors().contains(decider))
                || history.all(OnePlan.Reviewed.class)
                        .takeWhile(reviewed -> reviewed.after(rejection))
                        .anyMatch(reviewed -> reviewed.said().sectors().contains(decider));
    }
}
