package dk.enplan.plan.overview;

import static dk.enplan.plan.overview.Written.code;
import static dk.enplan.plan.overview.Written.word;
import static dk.enplan.plan.overview.Written.words;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.Benefits;
import dk.enplan.plan.model.Capacity.Declared;
import dk.enplan.plan.model.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How it goes, what stands in the way, and what was said and promised. */
public final class Situation {

    public record Barrier(
            String barrierId, String kind, String severity, String namedBy, String sector, List<UUID> because) {}

    /** What the citizen can do in a week, as far as it is declared and has not run out. */
    public record Capacity(
            @Nullable Double maxHoursPerWeek,
            @Nullable Integer maxAppointmentsPerWeek,
            List<String> restrictions,
            List<UUID> because) {}

    public record Report(
            @Nullable String change,
            @Nullable Double score,
            @Nullable String instrument,
            @Nullable String memberId,
            @Nullable String dimension,
            Instant at,
            String sector,
            List<UUID> because) {}

    public record Benefit(
            String benefit, String direction, @Nullable Double monthly, LocalDate since, List<UUID> because) {}

    public record Promise(
            String promiseId,
            String by,
            LocalDate dueOn,
            @Nullable String about,
            String state,
            String sector,
            List<UUID> because) {}

    public record Statement(
            String topic,
            @Nullable String text,
            @Nullable String memberId,
            Instant at,
            String sector,
            List<UUID> because) {}

    private Situation() {}

    static List<Barrier> barriers(Plan plan) {
        return Written.bySector(
                plan.barriers().standing(),
                it -> new Barrier(
                        it.said().barrierId(),
                        it.said().kind().value(),
                        Kind.wireName(it.said().severity()),
                        it.said().namedBy().value(),
                        it.origin().sector(),
                        it.origin().because()));
    }

    static @Nullable Capacity capacity(Plan plan, LocalDate today) {
        var declared = plan.capacity();
        var hours = dk.enplan.plan.model.Capacity.inForce(declared.hours(), today);
        var appointments = dk.enplan.plan.model.Capacity.inForce(declared.appointments(), today);
        var restrictions = dk.enplan.plan.model.Capacity.inForce(declared.restrictions(), today);
        if (hours.isEmpty() && appointments.isEmpty() && restrictions.isEmpty()) return null;
        return new Capacity(
                hours.map(Declared::value).orElse(null),
                appointments.map(Declared::value).orElse(null),
                Written.codes(restrictions.map(Declared::value).orElse(null)),
                Stream.of(hours, appointments, restrictions)
                        .flatMap(Optional::stream)
                        .flatMap(it -> it.origin().because().stream())
                        .distinct()
                        .toList());
    }

    static List<Report> wellbeing(Plan plan) {
        return Written.bySector(
                plan.wellbeing().reports().all(),
                it -> new Report(
                        word(it.said().change()),
                        it.said().score(),
                        code(it.said().instrument()),
                        it.said().memberId(),
                        word(it.said().dimension()),
                        it.since(),
                        it.origin().sector(),
                        it.origin().because()));
    }

    static List<Benefit> benefits(Plan plan) {
        return Written.bySector(
                plan.benefits().known().where(Benefits.Course.RUNNING::equals),
                it -> new Benefit(
                        it.said().benefit().value(),
                        it.said().direction().value(),
                        it.said().monthly(),
                        it.on(),
                        it.origin().because()));
    }

    static List<Promise> promises(Plan plan) {
        return Written.bySector(
                plan.promises().known().all(),
                it -> new Promise(
                        it.said().promiseId(),
                        it.said().by().value(),
                        it.said().dueOn(),
                        words(it.said().about()),
                        Kind.wireName(it.course()),
                        it.origin().sector(),
                        it.origin().because()));
    }

    /** The latest first. */
    static List<Statement> statements(Plan plan) {
        return plan.voice()
                .statements()
                .all()
                .map(it -> new Statement(
                        it.said().topic().value(),
                        words(it.said().text()),
                        it.said().memberId(),
                        it.since(),
                        it.origin().sector(),
                        it.origin().because()))
                .sorted(Comparator.comparing(Statement::at).reversed())
                .toList();
    }
}
