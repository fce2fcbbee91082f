package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import dk.enplan.plan.model.Barriers;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A workplace without support beside it, or without a match; the more serious where something stands in the way. */
final class JobWithoutSupport implements Detector {

    private static final int WITHOUT_BARRIER = 0;
    private static final int BESIDE_A_BARRIER = 1;

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.choices("kinds", EffortKind.class),
                Param.words("barrierKinds"),
                Param.choices("barrierSeverities", SeverityOfBarrier.class),
                Param.choices("supportRoles", Role.class),
                Param.choices("supportKinds", EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        var barriers = barriers(scene);
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> scene.params().has("kinds", effort.said().kind()))
                .flatMap(effort -> sight(scene, effort, barriers).stream())
                .toList();
    }

    private static List<Item<Barrier.Named, Barriers.Course>> barriers(Scene scene) {
        return scene.plan()
                .barriers()
                .standing()
                .filter(barrier ->
                        scene.params().has("barrierKinds", barrier.said().kind())
                                && scene.params()
                                        .has("barrierSeverities", barrier.said().severity()))
                .toList();
    }

    private static Optional<Sight> sight(
            Scene scene,
            Item<Efforts.Known, Efforts.Course> effort,
            List<Item<Barrier.Named, Barriers.Course>> barriers) {
        var started = effort.said().started();
        var said = started == null ? null : started.supportAttached();
        var told = Boolean.FALSE.equals(said) || (started != null && Boolean.FALSE.equals(started.matched()));
        var sight = Sight.of(effort.said().effortId()).because(effort);
        if (barriers.isEmpty()) return told ? Optional.of(sight.step(WITHOUT_BARRIER)) : Optional.empty();
        var nobody = said == null && nobodyToCall(scene);
        if (!told && !nobody) return Optional.empty();
        for (var barrier : barriers) sight = sight.because(barrier);
        return Optional.of(sight.step(BESIDE_A_BARRIER).unknownIf(nobody, "supportAttached"));
    }

    private static boolean nobodyToCall(Scene scene) {
        return Stream.of(Role.values())
                        .filter(role -> scene.params().has("supportRoles", role))
                        .noneMatch(role -> PeopleNow.present(scene, role))
                && scene.plan()
                        .efforts()
                        .running()
                        .noneMatch(effort ->
                                scene.params().has("supportKinds", effort.said().kind()));
    }
}
