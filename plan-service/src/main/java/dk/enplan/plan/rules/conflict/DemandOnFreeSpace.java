package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.plan.model.Demands;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A demand or a required goal is tied to a place that works because it is free. */
final class DemandOnFreeSpace implements Detector {

    private static final int NOT_AGREED = 0;
    private static final int REQUIRED = 1;

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.words("freeTags"), Param.words("freeSectors"), Param.choices("freeKinds", EffortKind.class));
    }

    @Override
    public Set<String> fills() {
        return Set.of("sector");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> free(scene, effort))
                .flatMap(effort -> Stream.concat(demands(scene, effort), goals(scene, effort)))
                .toList();
    }

    private static boolean free(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var started = effort.said().started();
        return (started != null && scene.params().hasAny("freeTags", started.tags()))
                || (scene.params().words("freeSectors").contains(effort.origin().sector())
                        && scene.params().has("freeKinds", effort.said().kind()));
    }

    private static Stream<Sight> demands(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        return DemandsNow.active(scene)
                .filter(demand -> effort.said().effortId().equals(demand.said().effortId()))
                .flatMap(demand -> demand(effort, demand));
    }

    private static Stream<Sight> demand(
            Item<Efforts.Known, Efforts.Course> effort, Item<Demand.Imposed, Demands.Standing> demand) {
        var said = demand.said();
        var sight = sight(effort, said.demandId(), demand);
        if (said.kind() == DemandKind.ATTENDANCE || Boolean.TRUE.equals(said.sanctionable()))
            return Stream.of(sight.step(REQUIRED));
        if (Boolean.TRUE.equals(said.citizenAgreed())) return Stream.empty();
        return Stream.of(sight.step(NOT_AGREED).unknownIf(said.citizenAgreed() == null, "citizenAgreed"));
    }

    private static Stream<Sight> goals(Scene scene, Item<Efforts.Known, Efforts.Course> effort) {
        var started = effort.said().started();
        if (started == null || started.goalIds() == null) return Stream.empty();
        var tied = started.goalIds();
        return GoalsNow.open(scene)
                .filter(goal -> tied.contains(goal.said().goalId())
                        && Boolean.TRUE.equals(goal.said().mandatory()))
                .map(goal -> sight(effort, goal.said().goalId(), goal).step(REQUIRED));
    }

    private static Sight sight(Item<Efforts.Known, Efforts.Course> effort, String id, Item<?, ?> asked) {
        return Sight.of(effort.said().effortId(), id)
                .because(effort)
                .because(asked)
                .fill("sector", asked.origin().sector());
    }
}
