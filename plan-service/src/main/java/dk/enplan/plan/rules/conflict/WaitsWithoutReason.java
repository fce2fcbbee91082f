package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Assessment;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.Referral;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing waits until another is over, and it is not written why. */
final class WaitsWithoutReason implements Detector {

    private static final String DAYS = "days";
    private static final String SEQUENCE = "sequence";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("days");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return scene.history()
                .all(Effort.Waiting.class)
                .map(waiting -> waiting.said().effortId())
                .distinct()
                .flatMap(effort -> sight(scene, effort).stream())
                .toList();
    }

    private static Optional<Sight> sight(Scene scene, String effortId) {
        var history = scene.history();
        var now = history.latest(Effort.Waiting.class, "effortId", effortId).orElseThrow();
        if (justified(now.said()) || finished(history, now.said().waitsOn()) || ordered(history, effortId))
            return Optional.empty();
        return Unanswered.since(
                        RunningEfforts.said(history, effortId),
                        Effort.Waiting.class::isInstance,
                        said -> RunningEfforts.begins(said) || said instanceof Effort.Ended)
                .filter(since -> scene.today().old(since.on(), scene.params().number(DAYS)))
                .map(since -> Sight.of(effortId)
                        .step(0)
                        .because(since, now)
                        .fill(
                                "days",
                                ChronoUnit.DAYS.between(
                                        since.on(), scene.today().date())));
    }

    private static boolean justified(Effort.Waiting said) {
        return said.justification() != null && !said.justification().value().isBlank();
    }

    private static boolean ordered(History history, String effortId) {
        return RunningEfforts.ordered(history, effortId)
                .anyMatch(order -> order.said().order().value().equals(SEQUENCE));
    }

    /** Whatever the id is the id of. */
    private static boolean finished(History history, String waitsOn) {
        return history.latest(Effort.Ended.class, "effortId", waitsOn).isPresent()
                || history.latest(Assessment.Completed.class, "assessmentId", waitsOn)
                        .isPresent()
                || history.latest(Meeting.Held.class, "meetingId", waitsOn).isPresent()
                || history.about(dk.enplan.contracts.fact.Fact.class, "referralId", waitsOn)
                        .map(Saying::said)
                        .anyMatch(said -> said instanceof Assessment.Completed
                                || said instanceof Referral.Rejected
                                || said instanceof Referral.Returned);
    }
}
