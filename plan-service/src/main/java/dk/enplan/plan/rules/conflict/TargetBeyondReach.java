package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import dk.enplan.plan.model.Barriers;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Work is demanded beside serious difficulties of body and mind, or much rests on a citizen for whom it gets harder. */
final class TargetBeyondReach implements Detector {

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.choices("demandKinds", DemandKind.class),
                Param.words("physicalKinds"),
                Param.words("psychiatricKinds"),
                Param.number("openPromises"),
                Param.number("waves"));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Stream.of(barriers(scene), tasks(scene))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Sight> barriers(Scene scene) {
        var bodily = severe(scene, "physicalKinds");
        var mental = severe(scene, "psychiatricKinds");
        var two = Stream.concat(bodily.stream(), mental.stream()).distinct().count() > 1;
        if (bodily.isEmpty() || mental.isEmpty() || !two) return Optional.empty();
        var work = aboutWork(scene);
        if (work.isEmpty()) return Optional.empty();
        var sight = Sight.of("barriers").step(0);
        for (var item : work) sight = sight.because(item);
        for (var barrier : bodily) sight = sight.because(barrier);
        for (var barrier : mental) sight = sight.because(barrier);
        return Optional.of(sight);
    }

    private static List<Item<Barrier.Named, Barriers.Course>> severe(Scene scene, String kinds) {
        return scene.plan()
                .barriers()
                .standing()
                .filter(barrier -> barrier.said().severity() == SeverityOfBarrier.SEVERE)
                .filter(barrier -> scene.params().has(kinds, barrier.said().kind()))
                .toList();
    }

    private static List<Item<?, ?>> aboutWork(Scene scene) {
        var demands = DemandsNow.active(scene)
                .filter(demand ->
                        scene.params().has("demandKinds", demand.said().kind()));
        var goals = GoalsNow.openForCitizen(scene)
                .filter(goal -> goal.said().domain() == Domain.EMPLOYMENT
                        && Boolean.TRUE.equals(goal.said().mandatory()));
        return Stream.<Item<?, ?>>concat(demands, goals).toList();
    }

    private static Optional<Sight> tasks(Scene scene) {
        var tasks = scene.plan()
                .promises()
                .known()
                .open()
                .filter(promise -> promise.said().by().value().equals(GoalsNow.CITIZEN))
                .toList();
        if (tasks.size() <= scene.params().number("openPromises")) return Optional.empty();
        var falling = Falling.ofCitizen(scene.history(), scene.params().number("waves"));
        if (falling.isEmpty()) return Optional.empty();
        var sight = Sight.of("tasks").step(0);
        for (var task : tasks) sight = sight.because(task);
        for (var report : falling) sight = sight.because(report);
        return Optional.of(sight);
    }
}
