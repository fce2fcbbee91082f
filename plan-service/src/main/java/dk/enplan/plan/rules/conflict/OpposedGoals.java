package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Direction;
import dk.enplan.contracts.fact.Goal.Proposed;
import dk.enplan.plan.model.Goals.Course;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two voices want to go in directions that do not go together, for the same person, and no order is agreed. */
final class OpposedGoals implements Detector {

    private static final String DIRECTIONS = "directions";

    private static final Set<String> KNOWN =
            Arrays.stream(Direction.values()).map(Kind::wireName).collect(Collectors.toSet());

    /** The citizen's stands first, where one of them is the citizen's. */
    private record Pair(Item<Proposed, Course> first, Item<Proposed, Course> second) {

        static Pair of(Item<Proposed, Course> one, Item<Proposed, Course> other) {
            return GoalsNow.byCitizen(other) ? new Pair(other, one) : new Pair(one, other);
        }

        boolean oneIsTheCitizens() {
            return GoalsNow.byCitizen(first);
        }
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.form(DIRECTIONS, OpposedGoals::wrong));
    }

    private static Optional<String> wrong(Object value) {
        return value instanceof List<?> pairs
                        && pairs.stream()
                                .allMatch(pair ->
                                        pair instanceof List<?> two && two.size() == 2 && KNOWN.containsAll(two))
                ? Optional.empty()
                : Optional.of("must be pairs of directions");
    }

    @Override
    public Set<String> fills() {
        return Set.of("firstDirection", "secondDirection");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var open = GoalsNow.open(scene)
                .filter(goal -> goal.said().direction() != null)
                .toList();
        return scene.params().list(DIRECTIONS).stream()
                .map(pair -> (List<?>) pair)
                .map(pair -> pair.stream().map(String::valueOf).sorted().toList())
                .distinct()
                .flatMap(directions -> sights(scene, open, directions))
                .toList();
    }

    private static Stream<Sight> sights(Scene scene, List<Item<Proposed, Course>> open, List<String> directions) {
        var one = open.stream().filter(goal -> towards(goal, directions.getFirst()));
        var others = open.stream()
                .filter(goal -> towards(goal, directions.getLast()))
                .toList();
        return one
                .flatMap(goal -> others.stream()
                        .filter(other -> Objects.equals(
                                goal.said().memberId(), other.said().memberId()))
                        .filter(other -> !GoalsNow.voice(goal).equals(GoalsNow.voice(other)))
                        .filter(other -> GoalsNow.order(scene, goal, other).isEmpty())
                        .map(other -> Pair.of(goal, other)))
                .collect(Collectors.groupingBy(
                        pair -> Optional.ofNullable(pair.first().said().memberId())))
                .entrySet()
                .stream()
                .map(ofPerson -> sight(ofPerson.getKey(), directions, ofPerson.getValue()));
    }

    private static Sight sight(Optional<String> memberId, List<String> directions, List<Pair> pairs) {
        var shown = pairs.stream().filter(Pair::oneIsTheCitizens).findFirst().orElse(pairs.getFirst());
        var sight = Sight.of(
                        Stream.concat(memberId.stream(), directions.stream()).toList())
                .step(0)
                .fill("firstDirection", direction(shown.first()))
                .fill("secondDirection", direction(shown.second()));
        for (var pair : pairs) sight = sight.because(pair.first()).because(pair.second());
        return sight;
    }

    private static boolean towards(Item<Proposed, Course> goal, String direction) {
        return direction(goal).equals(direction);
    }

    private static String direction(Item<Proposed, Course> goal) {
        return Kind.wireName(Objects.requireNonNull(goal.said().direction()));
    }
}
