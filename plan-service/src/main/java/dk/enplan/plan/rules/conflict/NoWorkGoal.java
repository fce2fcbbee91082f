package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import dk.enplan.plan.model.Efforts.Course;
import dk.enplan.plan.model.Efforts.Known;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Membership.Standing.Enrolled;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody of working age has been in a long course of therapy or treatment, and nothing points to job or education yet. */
final class NoWorkGoal implements Detector {

    private static final String MORE_THAN = "moreThanDays";
    private static final String KINDS = "kinds";
    private static final String TREATMENTS = "treatmentDomains";
    private static final String MIN_AGE = "minAge";
    private static final String MAX_AGE = "maxAge";
    private static final String WORK = "workKinds";
    private static final String NOT_SECTORS = "notSectors";

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(MORE_THAN),
                Param.choices(KINDS, EffortKind.class),
                Param.choices(TREATMENTS, Domain.class),
                Param.number(MIN_AGE),
                Param.number(MAX_AGE),
                Param.choices(WORK, EffortKind.class),
                Param.words(NOT_SECTORS));
    }

    @Override
    public Set<String> fills() {
        return Set.of("days");
    }

    @Override
    public List<Sight> look(Scene scene) {
        if (severelyHindered(scene) || workIsInSight(scene)) return List.of();
        return scene.plan()
                .efforts()
                .running()
                .filter(effort -> isLongCourse(scene, effort))
                .filter(effort -> ofWorkingAge(scene))
                .flatMap(effort -> sight(scene, effort))
                .toList();
    }

    private static boolean severelyHindered(Scene scene) {
        return scene.plan()
                .barriers()
                .standing()
                .anyMatch(barrier -> barrier.said().severity() == SeverityOfBarrier.SEVERE);
    }

    private static boolean workIsInSight(Scene scene) {
        return GoalsNow.openForCitizen(scene)
                        .map(goal -> goal.said().domain())
                        .anyMatch(domain -> domain == Domain.EMPLOYMENT || domain == Domain.EDUCATION)
                || scene.plan()
                        .efforts()
                        .running()
                        .anyMatch(
                                effort -> scene.params().has(WORK, effort.said().kind()));
    }

    private static boolean isLongCourse(Scene scene, Item<Known, Course> effort) {
        var params = scene.params();
        var kind = effort.said().kind();
        var started = effort.said().started();
        var treatment = kind == EffortKind.TREATMENT && started != null && params.has(TREATMENTS, started.domain());
        return (params.has(KINDS, kind) || treatment)
                && !params.words(NOT_SECTORS).contains(effort.origin().sector());
    }

    private static boolean ofWorkingAge(Scene scene) {
        if (!(scene.plan().membership().standing() instanceof Enrolled enrolled)) return false;
        var born = enrolled.birthDate();
        if (born == null) return enrolled.cluster() != Cluster.YOUTH;
        return scene.today().reached(birthday(born, scene.params().number(MIN_AGE)))
                && !scene.today().reached(birthday(born, scene.params().number(MAX_AGE) + 1));
    }

    /** Whoever is born on 29 February turns a year older on 1 March, where there is no such day. */
    private static LocalDate birthday(LocalDate born, long years) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    private static Stream<Sight> sight(Scene scene, Item<Known, Course> effort) {
        var startedOn = effort.said().startedOn();
        if (startedOn == null || !scene.today().old(startedOn, scene.params().number(MORE_THAN) + 1))
            return Stream.empty();
        return Stream.of(Sight.of(effort.said().effortId())
                .step(0)
                .because(effort)
                .unknownIf(born(scene) == null, "age")
                .fill("days", ChronoUnit.DAYS.between(startedOn, scene.today().date())));
    }

    private static @Nullable LocalDate born(Scene scene) {
        return scene.plan().membership().standing() instanceof Enrolled enrolled ? enrolled.birthDate() : null;
    }
}
