package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Concern;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.plan.model.Capacity;
import dk.enplan.plan.model.Concerns;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Saying;
import dk.enplan.plan.rules.scene.Scene;
import dk.enplan.plan.rules.scene.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** More hours a week than were declared possible, or as many as when somebody was worried that it was too much. */
final class HoursBeyondCapacity implements Detector {

    private static final String FATIGUE = "fatigueKinds";
    private static final String WORKING_DAYS = "workingDays";

    @Override
    public int steps() {
        return 2;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.words(FATIGUE), Param.choices(Load.NOT_COUNTED, EffortKind.class), Param.number(WORKING_DAYS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("hours");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var load = Load.of(scene);
        if (load.none()) return List.of();
        return Stream.concat(
                        beyondDeclared(scene, load).stream(),
                        scene.plan()
                                .concerns()
                                .open()
                                .filter(concern -> scene.params()
                                        .has(FATIGUE, concern.said().kind()))
                                .flatMap(concern -> asHeavyAsThen(scene, load, concern).stream()))
                .toList();
    }

    private static Optional<Sight> beyondDeclared(Scene scene, Load load) {
        return InForce.declared(scene, Capacity::hours)
                .filter(declared -> load.hours().compareTo(Load.hours(declared.value())) > 0)
                .map(declared -> sight(scene, "capacity", load, beyondSince(scene))
                        .because(declared.origin().because()));
    }

    private static boolean beyond(Scene then) {
        return InForce.declared(then, Capacity::hours)
                .filter(declared -> Load.of(then).hours().compareTo(Load.hours(declared.value())) > 0)
                .isPresent();
    }

    /** The day on which hours came to exceed what was declared; of longer ago than matters, the first day that matters. */
    private static LocalDate beyondSince(Scene scene) {
        var today = scene.today();
        var first = WorkingDays.before(today.date(), scene.params().number(WORKING_DAYS));
        var from = start(first.plusDays(1));
        var earlier = Earlier.from(scene, from);
        var moments = new TreeSet<Instant>();
        first.plusDays(1).datesUntil(today.date().plusDays(1)).forEach(day -> moments.add(start(day)));
        earlier.since(from).forEach(moments::add);
        var since = Optional.of(first).filter(day -> beyond(earlier.at(from.minusNanos(1))));
        for (var moment : moments) {
            if (!beyond(earlier.at(moment))) since = Optional.empty();
            else if (since.isEmpty()) since = Optional.of(Here.dateOf(moment));
        }
        return since.orElse(today.date());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Here.ZONE).toInstant();
    }

    private static Optional<Sight> asHeavyAsThen(
            Scene scene, Load load, Item<Concern.Raised, Concerns.Course> concern) {
        var raised = raised(scene, concern.said().concernId());
        var then = Load.of(Earlier.from(scene, raised.at()).before(raised));
        var lighter = load.hours().compareTo(then.hours()) < 0
                || then.efforts().stream()
                        .anyMatch(effort -> stopped(scene, effort.said().effortId(), raised));
        return lighter
                ? Optional.empty()
                : Optional.of(sight(scene, concern.said().concernId(), load, raised.on())
                        .because(concern)
                        .unknownIf(then.someHoursUnsaid(), "hoursPerWeek"));
    }

    /** As it was raised; raised again while it is open, it is still the same worry. */
    private static Saying<Concern> raised(Scene scene, String concernId) {
        return scene.history()
                .about(Concern.class, "concernId", concernId)
                .takeWhile(saying -> saying.said() instanceof Concern.Raised)
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
    }

    private static boolean stopped(Scene scene, String effortId, Saying<?> raised) {
        return scene.history()
                .about(Effort.class, "effortId", effortId)
                .takeWhile(saying -> saying.after(raised))
                .anyMatch(saying -> saying.said() instanceof Effort.Ended
                        || saying.said() instanceof Effort.Suspended
                        || saying.said() instanceof Effort.Interrupted);
    }

    private static Sight sight(Scene scene, String cause, Load load, LocalDate since) {
        var last = WorkingDays.after(since, scene.params().number(WORKING_DAYS));
        return Sight.of(cause)
                .step(0)
                .stepIf(scene.today().after(last), 1)
                .because(load.because())
                .unknownIf(load.someHoursUnsaid(), "hoursPerWeek")
                .fill("hours", load.hours().doubleValue());
    }
}
