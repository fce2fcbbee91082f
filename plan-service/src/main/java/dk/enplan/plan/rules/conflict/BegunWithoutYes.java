package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** It runs, and the citizen has said no. */
final class BegunWithoutYes implements Detector {

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
        return scene.plan()
                .efforts()
                .running()
                .flatMap(effort -> sight(scene.history(), effort).stream())
                .toList();
    }

    private static Optional<Sight> sight(History history, Item<Efforts.Known, Efforts.Course> effort) {
        var id = effort.said().effortId();
        return history.about(Effort.Started.class, "effortId", id)
                .filter(start -> start.said().citizenAgreed() != null)
                .findFirst()
                .filter(start -> Boolean.FALSE.equals(start.said().citizenAgreed()))
                .filter(no -> !agreedSince(history, id, no))
                .map(no -> Sight.of(id)
                        .step(0)
                        .because(effort)
                        .fill("sector", effort.origin().sector()));
    }

    private static boolean agreedSince(History history, String effortId, Saying<?> no) {
        return RunningEfforts.said(history, effortId)
                        .takeWhile(saying -> saying.after(no))
                        .anyMatch(saying -> saying.said() instanceof Effort.Agreed
                                || (saying.said() instanceof Effort.Changed changed
                                        && Boolean.TRUE.equals(changed.agreed())))
                || RunningEfforts.ordered(history, effortId).anyMatch(order -> order.after(no));
    }
}
