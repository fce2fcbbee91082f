package dk.enplan.plan.desk.week;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.Diary;
import dk.enplan.plan.overview.Occupied;
import dk.enplan.plan.rules.conflict.CalendarItem;
import dk.enplan.plan.rules.conflict.CalendarItem.Collision;
import dk.enplan.plan.rules.scene.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where there is room in the days to come: in working hours on working days, beside nothing that anybody of the household is
 * expected at and with time for the way. Of those, the first on each day that asks no more than was declared and does not fill
 * the fullest day; only where there is none such, the first ones anyway, saying what they strain. Pure.
 */
final class Slots {

    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(16, 0);
    static final int DAYS = 14;
    static final int MOST = 3;

    private static final int STEP = 15;
    /** In whose name the desk books: the way is counted from whoever else is met. */
    private static final String BOOKED_BY = "plan";

    /** Why a free time is not a good one. */
    enum Strain {
        /** The week would hold more appointments than it is to hold. */
        NUMBER,
        /** The week would ask more hours than were declared. */
        HOURS,
        /** No day of the week asks more already. */
        FULLEST_DAY
    }

    record Slot(Instant start, Instant end, Set<Strain> strains) {
        Slot {
            strains = Set.copyOf(strains);
        }

        LocalDate day() {
            return Here.dateOf(start);
        }
    }

    private final Diary diary;
    private final Duration length;
    private final Instant earliest;
    private final @Nullable LocalDate notBefore;
    private final LocalTime opens;
    private final List<CalendarItem> taken;
    private final Map<LocalDate, Boolean> fullest = new HashMap<>();
    private final Map<LocalDate, Week.Load> weeks = new HashMap<>();

    private Slots(Diary diary, Duration length, @Nullable LocalDate notBefore, LocalTime opens) {
        this.opens = opens;
        this.diary = diary;
        this.length = length;
        this.notBefore = notBefore;
        this.earliest = diary.at().plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        this.taken = diary.all().stream()
                .filter(Occupied::ahead)
                .map(Occupied::asItem)
                .toList();
    }

    /** Whether it gets in nobody's way, at whatever hour. */
    static boolean isFree(Diary diary, Instant start, Duration length) {
        return new Slots(diary, length, null, OPENS).inNobodysWay(start) && !start.isBefore(diary.at());
    }

    /**
     * @param length as long as it is to be, or as the rules take it to last
     * @param notBefore the first day on which those are back who are to be there
     * @param opens the hour before which the citizen would rather not: earlier only where there is nothing later
     */
    static List<Slot> find(Diary diary, Duration length, Optional<LocalDate> notBefore, LocalTime opens) {
        var wished = new Slots(diary, length, notBefore.orElse(null), opens).find();
        return wished.isEmpty() && opens.isAfter(OPENS) ? find(diary, length, notBefore, OPENS) : wished;
    }

    private List<Slot> find() {
        var onTheHour = days(this::everyQuarter);
        return onTheHour.isEmpty() ? days(this::rightAfter) : onTheHour;
    }

    private List<Slot> days(Function<LocalDate, List<Instant>> starts) {
        var today = Here.dateOf(diary.at());
        var byDay = IntStream.rangeClosed(0, DAYS)
                .mapToObj(today::plusDays)
                .filter(day -> WorkingDays.isWorkingDay(day) && (notBefore == null || !day.isBefore(notBefore)))
                .map(day -> free(starts.apply(day)))
                .flatMap(Optional::stream)
                .toList();
        var good = byDay.stream().filter(slot -> slot.strains().isEmpty()).toList();
        return (good.isEmpty() ? byDay : good).stream().limit(MOST).toList();
    }

    /** Whether it strains is the same all day: the first that is free stands for the day. */
    private Optional<Slot> free(List<Instant> starts) {
        return starts.stream()
                .filter(this::isFree)
                .findFirst()
                .map(start -> new Slot(start, start.plus(length), strains(Here.dateOf(start))));
    }

    private List<Instant> everyQuarter(LocalDate day) {
        var starts = new ArrayList<Instant>();
        var from = at(day, opens);
        for (var start = from; start.isBefore(at(day, CLOSES)); start = start.plus(Duration.ofMinutes(STEP)))
            starts.add(start);
        return starts;
    }

    /** Where a day has no room on any quarter, there may be some as soon as something else is over. */
    private List<Instant> rightAfter(LocalDate day) {
        var starts = new TreeSet<Instant>();
        starts.add(at(day, opens));
        starts.add(earliest);
        for (var item : taken) {
            var way = new CalendarItem("", BOOKED_BY, item.end(), item.end(), null, false, List.of(), List.of())
                    .margin(item, diary.measure().between());
            starts.add(item.end().plus(way).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES));
        }
        return starts.stream().filter(start -> Here.dateOf(start).equals(day)).toList();
    }

    private boolean isFree(Instant start) {
        var day = Here.dateOf(start);
        var end = start.plus(length);
        if (start.isBefore(earliest) || start.isBefore(at(day, opens)) || end.isAfter(at(day, CLOSES))) return false;
        return inNobodysWay(start);
    }

    private boolean inNobodysWay(Instant start) {
        var wanted = new CalendarItem("", BOOKED_BY, start, start.plus(length), null, false, List.of(), List.of());
        return taken.stream().allMatch(item -> wanted.with(item, diary.measure().between()) == Collision.NONE);
    }

    private Set<Strain> strains(LocalDate day) {
        var strains = EnumSet.noneOf(Strain.class);
        var monday = Week.mondayOf(day);
        var week = weeks.computeIfAbsent(monday, it -> Week.load(diary, it, it.plusWeeks(1)));
        var measure = diary.measure();
        if (week.number() + 1 > measure.limit().appointments()) strains.add(Strain.NUMBER);
        if (measure.maxHours() != null && hours(week.time().plus(length)) + measure.hoursAsked() > measure.maxHours())
            strains.add(Strain.HOURS);
        if (fullest.computeIfAbsent(day, this::isFullest)) strains.add(Strain.FULLEST_DAY);
        return strains;
    }

    static double hours(Duration time) {
        return time.toMinutes() / 60.0;
    }

    /** Where every working day of the week asks as much, none is the fullest. */
    private boolean isFullest(LocalDate day) {
        var monday = Week.mondayOf(day);
        var loads = IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .filter(WorkingDays::isWorkingDay)
                .map(one -> Week.load(diary, one, one.plusDays(1)).time())
                .sorted()
                .toList();
        var here = Week.load(diary, day, day.plusDays(1)).time();
        return here.equals(loads.getLast()) && here.compareTo(loads.getFirst()) > 0;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Here.ZONE).toInstant();
    }
}
