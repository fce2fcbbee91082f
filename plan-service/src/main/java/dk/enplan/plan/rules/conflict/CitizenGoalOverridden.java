package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.contracts.fact.Goal.Replaced;
import dk.enplan.plan.model.Goals;
import dk.enplan.plan.model.Goals.Course;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody else's goal took the place of the citizen's own, and the citizen has not said yes to it. */
final class CitizenGoalOverridden implements Detector {

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
        var goals = scene.plan().goals();
        var known = goals.known()
                .all()
                .filter(goal -> overridden(goal.course()))
                .map(goal -> goal.said().goalId());
        // A goal that nobody has told of may be the citizen's: then it is better to ask.
        var unheard = goals.unheard().entrySet().stream()
                .filter(goal -> overridden(goal.getValue()))
                .map(goal -> goal.getKey());
        return Stream.concat(known, unheard)
                .flatMap(goalId -> sight(scene, goalId).stream())
                .toList();
    }

    private static boolean overridden(Course course) {
        return course instanceof Course.Replaced(var by, var openBeside) && openBeside;
    }

    private static Optional<Sight> sight(Scene scene, String goalId) {
        var goals = scene.plan().goals();
        var own = goals.find(goalId);
        return scene.history()
                .about(Replaced.class, "replaces", goalId)
                .filter(replaced -> !replaced.said().goalId().equals(goalId))
                .findFirst()
                .filter(replaced -> stands(goals, replaced.said().goalId()))
                .map(replaced -> rests(
                                Sight.of(goalId).step(0).because(replaced).fill("sector", replaced.sector()),
                                own,
                                replaced,
                                goals)
                        .unknownIf(own.isEmpty(), "author"));
    }

    private static Sight rests(
            Sight sight, Optional<Item<Proposed, Course>> own, Saying<Replaced> replaced, Goals goals) {
        var withOwn = own.map(sight::because).orElse(sight);
        return goals.find(replaced.said().goalId()).map(withOwn::because).orElse(withOwn);
    }

    /** What took the citizen's place may have been reworded since; it stands until that is met or dropped. */
    private static boolean stands(Goals goals, String goalId) {
        return goals.find(goalId)
                .map(goal -> switch (goal.course()) {
                    case Course.Proposed(), Course.Agreed _ -> true;
                    case Course.Met(), Course.Dropped _ -> false;
                    case Course.Replaced(var by, var openBeside) -> stands(goals, by);
                })
                .orElse(false);
    }
}
