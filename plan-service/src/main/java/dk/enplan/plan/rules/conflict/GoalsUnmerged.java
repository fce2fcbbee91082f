package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.plan.model.Goals.Course;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Several sectors' goals for the same person in the same area of life (a step); more mandatory goals than one can carry (the next). */
final class GoalsUnmerged implements Detector {

    private static final String DAYS = "days";
    private static final String MANDATORY = "mandatory";

    private record Area(Optional<String> memberId, Domain domain) {

        List<String> cause() {
            return Stream.concat(memberId.stream(), Stream.of(Kind.wireName(domain)))
                    .toList();
        }
    }

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS), Param.number(MANDATORY));
    }

    @Override
    public Set<String> fills() {
        return Set.of("count", "sectors");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Stream.concat(sideBySide(scene), tooManyMandatory(scene)).toList();
    }

    private static Stream<Sight> sideBySide(Scene scene) {
        Map<Area, List<Item<Proposed, Course>>> areas = new LinkedHashMap<>();
        // The citizen's own are what the others should be merged into.
        GoalsNow.open(scene)
                .filter(goal -> !GoalsNow.byCitizen(goal))
                .forEach(goal -> areas.computeIfAbsent(area(goal), area -> new ArrayList<>())
                        .add(goal));
        return areas.entrySet().stream().flatMap(area -> {
            var goals = area.getValue().stream()
                    .filter(goal -> unmerged(scene, goal, area.getValue()))
                    .toList();
            return goals.isEmpty()
                    ? Stream.empty()
                    : Stream.of(sight(area.getKey().cause(), goals).step(0));
        });
    }

    private static Area area(Item<Proposed, Course> goal) {
        return new Area(Optional.ofNullable(goal.said().memberId()), goal.said().domain());
    }

    /** Another sector's stands beside it, both are of some age, and no order names both. */
    private static boolean unmerged(Scene scene, Item<Proposed, Course> goal, List<Item<Proposed, Course>> area) {
        return area.stream()
                .filter(other -> !other.origin().sector().equals(goal.origin().sector()))
                .filter(other -> GoalsNow.order(scene, goal, other).isEmpty())
                .anyMatch(other -> old(scene, goal) && old(scene, other));
    }

    private static boolean old(Scene scene, Item<Proposed, Course> goal) {
        return scene.today()
                .old(Here.dateOf(goal.origin().since()), scene.params().number(DAYS));
    }

    private static Stream<Sight> tooManyMandatory(Scene scene) {
        var goals = GoalsNow.openForCitizen(scene)
                .filter(goal -> Boolean.TRUE.equals(goal.said().mandatory()))
                .toList();
        return goals.size() > scene.params().number(MANDATORY)
                ? Stream.of(sight(List.of(MANDATORY), goals).step(1))
                : Stream.empty();
    }

    private static Sight sight(List<String> cause, List<Item<Proposed, Course>> goals) {
        var sight = Sight.of(cause)
                .fill("count", goals.size())
                .fill(
                        "sectors",
                        goals.stream()
                                .map(goal -> goal.origin().sector())
                                .distinct()
                                .sorted()
                                .toList());
        for (var goal : goals) sight = sight.because(goal);
        return sight;
    }
}
