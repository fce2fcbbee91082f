package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Appointment.Booked;
import dk.enplan.plan.model.Calendar;
import dk.enplan.plan.model.Capacity;
import dk.enplan.plan.model.Capacity.Declared;
import dk.enplan.plan.model.Item;
import dk.enplan.plan.model.Meetings;
import dk.enplan.plan.rules.scene.Param;
import dk.enplan.plan.rules.scene.Scene;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A week, this one or one to come, that holds more than the citizen can be asked for. */
final class WeekOverfull implements Detector {

    private static final String PER_WEEK = "perWeek";
    private static final String PER_WEEK_LOW_ENERGY = "perWeekLowEnergy";
    private static final String LOW_ENERGY = "lowEnergyTags";
    private static final String SECTORS = "sectors";
    private static final String NOT_COUNTED = "sectorsNotCounted";
    static final String CITIZEN = "citizen";

    /** @param sectors whose it is, where the rule counts them */
    private record Counted(LocalDate monday, Set<String> sectors, List<UUID> because, List<String> unknown) {
        Counted {
            sectors = Set.copyOf(sectors);
            because = List.copyOf(because);
            unknown = List.copyOf(unknown);
        }
    }

    /** {@code because}: what was declared; of a limit that the rule takes, nothing. */
    record Limit(long appointments, List<UUID> because) {
        Limit {
            because = List.copyOf(because);
        }
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public List<Param> params() {
        return List.of(
                Param.number(PER_WEEK),
                Param.number(SECTORS),
                Param.number(PER_WEEK_LOW_ENERGY),
                Param.words(LOW_ENERGY),
                CitizensTime.MEETING_KINDS,
                CitizensTime.CARER_UNDER_AGE,
                Param.words(NOT_COUNTED));
    }

    @Override
    public Set<String> fills() {
        return Set.of("week", "count", "sectors");
    }

    @Override
    public List<Sight> look(Scene scene) {
        var limit = limit(scene);
        return weeks(scene).entrySet().stream()
                .flatMap(week -> sight(scene, week.getKey(), week.getValue(), limit).stream())
                .toList();
    }

    private static Map<LocalDate, List<Counted>> weeks(Scene scene) {
        Instant from = monday(scene.today().date()).atStartOfDay(Here.ZONE).toInstant();
        var appointments = scene.plan().calendar().endingFrom(from).flatMap(item -> appointment(scene, item).stream());
        var meetings = scene.plan().meetings().startingFrom(from).flatMap(item -> meeting(scene, item).stream());
        return Stream.concat(appointments, meetings)
                .collect(Collectors.groupingBy(Counted::monday, TreeMap::new, Collectors.toList()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<Counted> appointment(Scene scene, Item<Booked, Calendar.Course> item) {
        var sector = item.origin().sector();
        if (item.course() instanceof Calendar.Course.Cancelled || sector.equals(CITIZEN)) return Optional.empty();
        return CitizensTime.taken(scene, item.said()).map(along -> {
            var because = new ArrayList<>(item.origin().because());
            because.addAll(along.because());
            var notCounted = scene.params().words(NOT_COUNTED).contains(sector);
            return new Counted(
                    monday(Here.dateOf(item.said().start())),
                    notCounted ? Set.of() : Set.of(sector),
                    because,
                    along.unknown());
        });
    }

    private static Optional<Counted> meeting(Scene scene, Item<Meetings.Known, Meetings.Course> item) {
        var start = item.said().start();
        if (start == null || item.course() == Meetings.Course.CANCELLED || !CitizensTime.concerns(scene, item.said()))
            return Optional.empty();
        var unknown = item.said().kind() == null ? List.of("kind") : List.<String>of();
        return Optional.of(
                new Counted(monday(Here.dateOf(start)), Set.of(), item.origin().because(), unknown));
    }

    /** What the citizen can do: as declared, or less where little energy was declared, or what the rule takes for most. */
    static Limit limit(Scene scene) {
        var params = scene.params();
        var appointments = InForce.declared(scene, Capacity::appointments);
        if (appointments.isPresent()) return limit(appointments.get().value(), appointments.get());
        return InForce.declared(scene, Capacity::restrictions)
                .filter(restrictions -> params.hasAny(LOW_ENERGY, restrictions.value()))
                .map(restrictions -> limit(params.number(PER_WEEK_LOW_ENERGY), restrictions))
                .orElseGet(() -> new Limit(params.number(PER_WEEK), List.of()));
    }

    private static Limit limit(long appointments, Declared<?> declared) {
        return new Limit(appointments, declared.origin().because());
    }

    private static Optional<Sight> sight(Scene scene, LocalDate monday, List<Counted> week, Limit limit) {
        var sectors = new TreeSet<String>();
        for (var counted : week) sectors.addAll(counted.sectors());
        var full = week.size() > limit.appointments()
                || sectors.size() >= scene.params().number(SECTORS);
        if (!full || scene.today().reached(monday.plusWeeks(1))) return Optional.empty();
        var number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var sight = Sight.of("%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number))
                .step(0)
                .because(limit.because())
                .fill("week", number)
                .fill("count", week.size())
                .fill("sectors", sectors.size());
        for (var counted : week) {
            sight = sight.because(counted.because());
            for (var fact : counted.unknown()) sight = sight.unknown(fact);
        }
        return Optional.of(sight);
    }
}
