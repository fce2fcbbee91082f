package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Optional;
import java.util.stream.Stream;

/** Efforts that run now, and what has been said of one since it began, in the words every rule uses. */
final class RunningEfforts {

    private RunningEfforts() {}

    /** Those of the kinds that a parameter lists. */
    static Stream<Item<Efforts.Known, Efforts.Course>> ofKinds(Scene scene, String kinds) {
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> scene.params().has(kinds, effort.said().kind()));
    }

    /** Nothing for an effort that waited and was let begin: nobody has said how it is. */
    static Optional<Effort.Started> asStarted(Item<Efforts.Known, Efforts.Course> effort) {
        return Optional.ofNullable(effort.said().started());
    }

    /** What {@code effort.started} has said of an effort that has run at some time. */
    static Optional<Effort.Started> asStarted(Scene scene, String effortId) {
        return scene.plan().efforts().find(effortId).flatMap(RunningEfforts::asStarted);
    }

    static boolean ended(History history, String effortId) {
        return said(history, effortId)
                .filter(saying -> saying.said() instanceof Effort.Ended || begins(saying.said()))
                .findFirst()
                .filter(saying -> saying.said() instanceof Effort.Ended)
                .isPresent();
    }

    static boolean begins(Effort said) {
        return said instanceof Effort.Started || said instanceof Effort.Approved;
    }

    /** All that was said of one effort, newest first. */
    static Stream<Saying<Effort>> said(History history, String effortId) {
        return history.about(Effort.class, "effortId", effortId);
    }

    /** Where the parties agreed in which order things come, this effort among them. */
    static Stream<Saying<OnePlan.OrderAgreed>> ordered(History history, String effortId) {
        return history.about(OnePlan.OrderAgreed.class, "effortIds", effortId);
    }
}
