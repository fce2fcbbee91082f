package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** It is to end from the start, and it does not show that the citizen knows. */
final class EndNotTalkedThrough implements Detector {

    private static final String METHODS = "methods";
    private static final String KINDS = "relationKinds";
    private static final String SECTORS = "relationSectors";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.words(METHODS), Param.choices(KINDS, EffortKind.class), Param.words(SECTORS));
    }

    @Override
    public Set<String> fills() {
        return Set.of();
    }

    @Override
    public List<Sight> look(Scene scene) {
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> RunningEfforts.asStarted(effort)
                        .filter(said -> limited(scene, effort, said))
                        .isPresent())
                .flatMap(effort -> sight(scene, effort).stream())
                .toList();
    }

    private static boolean limited(Scene scene, Item<Efforts.Known, Efforts.Course> effort, Effort.Started said) {
        return scene.params().has(METHODS, said.method())
                || (scene.params().has(KINDS, said.kind())
                        && scene.params()
                                .words(SECTORS)
                                .contains(effort.origin().sector())
                        && said.endsOn() != null);
    }

    private static Optional<Sight> sight(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var id = effort.said().effortId();
        var explained = RunningEfforts.said(scene.history(), id)
                .map(Saying::said)
                .flatMap(said -> Stream.ofNullable(explained(said)))
                .findFirst();
        return explained.orElse(false)
                ? Optional.empty()
                : Optional.of(
                        Sight.of(id).step(0).because(effort).unknownIf(explained.isEmpty(), "timeLimitExplained"));
    }

    private static @Nullable Boolean explained(Effort said) {
        return switch (said) {
            case Effort.Started it -> it.timeLimitExplained();
            case Effort.Changed it -> it.timeLimitExplained();
            case Effort.Stated _, Effort.Agreed _, Effort.Waiting _, Effort.Approved _ -> null;
            case Effort.Suspended _, Effort.Resumed _, Effort.Interrupted _, Effort.Ended _ -> null;
            case Effort.HostChanged _, Effort.FollowUpPlanned _ -> null;
        };
    }
}
