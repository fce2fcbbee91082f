package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Bridge;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.plan.model.Efforts;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The citizen's own network carries it, and paid help still does as well. */
final class PaidHelpAfterBridge implements Detector {

    private static final String DAYS = "days";
    private static final String KINDS = "kinds";
    private static final String NOT_SECTORS = "notSectors";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(Param.number(DAYS), Param.choices(KINDS, EffortKind.class), Param.words(NOT_SECTORS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("days", "need");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return scene.history()
                .all(Bridge.Established.class)
                .map(bridge -> bridge.said().bridgeId())
                .distinct()
                .flatMap(bridge -> sight(scene, bridge).stream())
                .toList();
    }

    private static Optional<Sight> sight(Scene scene, String bridgeId) {
        var days = scene.params().number(DAYS);
        var holds = Unanswered.since(
                scene.history().about(Bridge.class, "bridgeId", bridgeId),
                Bridge.Established.class::isInstance,
                Bridge.Failed.class::isInstance);
        if (holds.isEmpty()) return Optional.empty();
        var since = holds.get();
        var need = need(scene.history(), bridgeId);
        var paid = RunningEfforts.ofKinds(scene, KINDS)
                .filter(effort -> !scene.params()
                                .words(NOT_SECTORS)
                                .contains(effort.origin().sector())
                        && does(scene.history(), effort, bridgeId, need)
                        && !lowered(scene.history(), effort.said().effortId(), since))
                .toList();
        if (paid.isEmpty()
                || reviewed(scene.history(), since.on().plusDays(days))
                || !scene.today().old(since.on(), days)) return Optional.empty();
        var sight = Sight.of(bridgeId)
                .step(0)
                .because(since)
                .fill("days", ChronoUnit.DAYS.between(since.on(), scene.today().date()))
                .fill("need", need.value());
        for (var effort : paid) sight = sight.because(effort);
        return Optional.of(sight);
    }

    private static Tag need(History history, String bridgeId) {
        return history.latest(Bridge.Established.class, "bridgeId", bridgeId)
                .orElseThrow()
                .said()
                .need();
    }

    private static boolean does(
            History history, Item<Efforts.Known, Efforts.Course> effort, String bridgeId, Tag need) {
        var from = history.about(Bridge.Introduced.class, "bridgeId", bridgeId)
                .filter(bridge -> bridge.said().effortId() != null)
                .findFirst();
        return from.filter(bridge ->
                                effort.said().effortId().equals(bridge.said().effortId()))
                        .isPresent()
                || RunningEfforts.asStarted(effort)
                        .filter(said -> said.tags() != null && said.tags().contains(need))
                        .isPresent();
    }

    /** Fewer hours than were known until then, since the bridge holds. */
    private static boolean lowered(History history, String effortId, Saying<?> since) {
        Double before = null;
        for (var saying : RunningEfforts.said(history, effortId).toList().reversed()) {
            var hours = hours(saying.said());
            if (hours == null) continue;
            if (before != null && hours < before && saying.after(since) && !(saying.said() instanceof Effort.Started))
                return true;
            before = hours;
        }
        return false;
    }

    private static @Nullable Double hours(Effort said) {
        return switch (said) {
            case Effort.Started it -> it.hoursPerWeek();
            case Effort.Changed it -> it.hoursPerWeek();
            case Effort.Agreed it -> it.hoursPerWeek();
            case Effort.Stated _, Effort.Waiting _, Effort.Approved _, Effort.Suspended _ -> null;
            case Effort.Resumed _, Effort.Interrupted _, Effort.Ended _ -> null;
            case Effort.HostChanged _, Effort.FollowUpPlanned _ -> null;
        };
    }

    private static boolean reviewed(History history, LocalDate from) {
        return history.latest(OnePlan.Reviewed.class)
                .filter(review -> !review.on().isBefore(from))
                .isPresent();
    }
}
