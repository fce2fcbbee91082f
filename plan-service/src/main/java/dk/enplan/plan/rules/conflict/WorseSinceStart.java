package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Worse soon after something new began, and nobody has looked at it with the citizen since. */
final class WorseSinceStart implements Detector {

    private static final String DAYS = "days";
    private static final String KINDS = "kinds";
    private static final String STAY_KINDS = "stayKinds";
    private static final @Nullable String THE_CITIZEN = null;

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(DAYS),
                Param.choices(KINDS, EffortKind.class),
                Param.choices(STAY_KINDS, StayKind.class),
                Param.numbers(Worse.DROP));
    }

    @Override
    public Set<String> fills() {
        return Set.of("startedOn");
    }

    @Override
    public List<Sight> look(Scene scene) {
        return Stream.concat(efforts(scene), stays(scene)).toList();
    }

    private static Stream<Sight> efforts(Scene scene) {
        return RunningEfforts.ofKinds(scene, KINDS)
                .flatMap(effort -> firstStart(scene.history(), effort.said().effortId()).stream()
                        .flatMap(start -> sight(
                                scene,
                                effort.said().effortId(),
                                effort,
                                start,
                                adjusted(scene.history(), effort.said().effortId()))
                                .stream()));
    }

    /** More hours, or going on after a rest, is no start. */
    private static Optional<Saying<Effort.Started>> firstStart(History history, String effortId) {
        return history.about(Effort.Started.class, "effortId", effortId).reduce((later, earlier) -> earlier);
    }

    private static Stream<Saying<?>> adjusted(History history, String effortId) {
        return Stream.concat(
                RunningEfforts.said(history, effortId).filter(saying -> adjusts(saying.said())),
                RunningEfforts.ordered(history, effortId));
    }

    /** A rest counts even after it is over: something was tried. */
    private static boolean adjusts(Effort said) {
        return said instanceof Effort.Changed
                || said instanceof Effort.Agreed
                || said instanceof Effort.Suspended
                || said instanceof Effort.Interrupted
                || said instanceof Effort.Ended;
    }

    private static Stream<Sight> stays(Scene scene) {
        return scene.plan()
                .stays()
                .known()
                .open()
                .filter(stay -> stay.said().memberId() == null
                        && scene.params().has(STAY_KINDS, stay.said().kind()))
                .flatMap(stay -> began(scene.history(), stay.said().stayId()).stream()
                        .flatMap(start -> sight(scene, stay.said().stayId(), stay, start, Stream.empty()).stream()));
    }

    /** The beginning of this time: whoever has left and come again is there anew. */
    private static Optional<Saying<Stay>> began(History history, String stayId) {
        return history.about(Stay.class, "stayId", stayId)
                .takeWhile(saying -> !(saying.said() instanceof Stay.Ended))
                .filter(saying -> saying.said() instanceof Stay.Started)
                .reduce((later, earlier) -> earlier);
    }

    private static Optional<Sight> sight(
            Scene scene, String id, Item<?, ?> item, Saying<?> start, Stream<Saying<?>> adjusted) {
        var last = Stream.concat(lookedAt(scene.history()), adjusted)
                .filter(saying -> saying.after(start))
                .max(Comparator.comparingInt(Saying::place));
        var lastDay = start.on().plusDays(scene.params().number(DAYS));
        return Worse.reports(scene.history(), THE_CITIZEN)
                .takeWhile(report -> report.after(start) && (last.isEmpty() || report.after(last.get())))
                .filter(report -> !report.on().isAfter(lastDay))
                .filter(report -> Worse.worse(report, scene.history(), scene.params()))
                .findFirst()
                .map(report -> Sight.of(id)
                        .step(0)
                        .because(item)
                        .because(start, report)
                        .fill("startedOn", start.on().toString()));
    }

    /** When it was last looked at with the citizen, or was said to be better. */
    private static Stream<Saying<? extends Fact>> lookedAt(History history) {
        return Stream.of(
                        history.all(OnePlan.Reviewed.class)
                                .filter(review -> review.said().citizenPresent())
                                .findFirst(),
                        history.all(Meeting.Held.class)
                                .filter(meeting -> meeting.said().citizenPresent())
                                .findFirst(),
                        Worse.reports(history, THE_CITIZEN)
                                .filter(Worse::better)
                                .findFirst())
                .flatMap(Optional::stream);
    }
}
