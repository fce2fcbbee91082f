package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Payer;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two doubt who pays, or something was let begin and nobody has said who does. */
final class PayerUnsettled implements Detector {

    private static final String DAYS = "days";

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
        var disputed = scene.plan()
                .payers()
                .known()
                .open()
                .map(dispute -> dispute.said().about());
        var approved = scene.history()
                .all(Effort.Approved.class)
                .map(approval -> approval.said().effortId());
        return Stream.concat(disputed, approved)
                .distinct()
                .flatMap(about -> sight(scene, about))
                .toList();
    }

    private static Stream<Sight> sight(Scene scene, String about) {
        var open = Stream.concat(disputed(scene, about).stream(), approved(scene, about).stream())
                .filter(since -> scene.today().old(since.on(), scene.params().number(DAYS)))
                .toList();
        return open.stream().min(Comparator.comparingInt(Saying::place)).stream()
                .map(first -> Sight.of(about)
                        .step(0)
                        .because(open.stream().map(Saying::id).toList())
                        .fill(
                                "days",
                                ChronoUnit.DAYS.between(
                                        first.on(), scene.today().date())));
    }

    private static Optional<? extends Saying<?>> disputed(Scene scene, String about) {
        return over(scene, about)
                ? Optional.empty()
                : Unanswered.since(
                        scene.history().about(Payer.class, "about", about),
                        Payer.Disputed.class::isInstance,
                        Payer.Confirmed.class::isInstance);
    }

    private static boolean over(Scene scene, String about) {
        return RunningEfforts.ended(scene.history(), about)
                || Decision.of(scene.history(), about)
                        .filter(Decision::rejected)
                        .isPresent();
    }

    /** Only where somebody let it begin: who pays is seldom said of what begins without further ado. */
    private static Optional<? extends Saying<?>> approved(Scene scene, String effortId) {
        var paid =
                scene.history().latest(Payer.Confirmed.class, "about", effortId).isPresent()
                        || RunningEfforts.asStarted(scene, effortId)
                                .filter(started -> started.payer() != null)
                                .isPresent();
        return paid
                ? Optional.empty()
                : Unanswered.since(
                        RunningEfforts.said(scene.history(), effortId),
                        Effort.Approved.class::isInstance,
                        Effort.Ended.class::isInstance);
    }
}
