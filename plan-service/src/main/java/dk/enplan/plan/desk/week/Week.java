package dk.enplan.plan.desk.week;

import dk.enplan.contracts.Here;
import dk.enplan.plan.overview.Diary;
import dk.enplan.plan.overview.Occupied;
import dk.enplan.plan.rules.conflict.CalendarItem;
import dk.enplan.plan.rules.conflict.CalendarItem.Collision;
import dk.enplan.plan.rules.scene.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One week of a household, Monday to Sunday. Pure. */
record Week(LocalDate monday, List<Day> days, Load load) {

    Week {
        days = List.copyOf(days);
    }

    /** What takes the citizen's own time. {@code number} counts as the rules count. */
    record Load(long number, Duration time) {}

    /** @param working neither weekend nor a public holiday */
    record Day(LocalDate date, boolean today, boolean working, List<Row> rows, Load load) {
        Day {
            rows = List.copyOf(rows);
        }

        public boolean empty() {
            return rows.stream().allMatch(row -> row.parts().isEmpty());
        }
    }

    /** What stands in one day for one person. */
    record Row(int person, List<Part> parts) {
        Row {
            parts = List.copyOf(parts);
        }
    }

    /**
     * As much of it as falls on the day.
     *
     * @param from absent, where it began on an earlier day
     * @param to absent, where it goes on into the next
     */
    record Part(Occupied what, Instant from, Instant to, boolean begunBefore, boolean goesOn, List<Beside> beside) {
        Part {
            beside = List.copyOf(beside);
        }

        public boolean allDay() {
            return (begunBefore || Here.at(from).toLocalTime().equals(LocalTime.MIDNIGHT))
                    && (goesOn || Here.at(to).toLocalTime().equals(LocalTime.MIDNIGHT))
                    && from.isBefore(to);
        }

        /** It is over with the day. */
        public boolean toMidnight() {
            return ends().equals(LocalTime.MIDNIGHT) && from.isBefore(to);
        }

        public LocalTime begins() {
            return Here.at(from).toLocalTime();
        }

        public LocalTime ends() {
            return Here.at(to).toLocalTime();
        }
    }

    /** What gets in its way. */
    record Beside(Occupied other, Collision collision) {}

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Week of(Diary diary, LocalDate monday) {
        var collisions = collisions(diary, monday);
        var held = IntStream.range(0, 7)
                .mapToObj(day -> load(diary, monday.plusDays(day), monday.plusDays(day + 1)))
                .toList();
        var days = IntStream.range(0, 7)
                .mapToObj(day -> day(diary, monday.plusDays(day), held.get(day), collisions))
                .toList();
        return new Week(monday, days, load(diary, monday, monday.plusWeeks(1)));
    }

    private static Day day(Diary diary, LocalDate date, Load load, Map<Occupied, List<Beside>> collisions) {
        var from = start(date);
        var to = start(date.plusDays(1));
        var today = diary.within(from, to);
        var rows = IntStream.range(0, diary.persons().size())
                .mapToObj(person -> new Row(
                        person,
                        today.stream()
                                .filter(it -> it.whose() == person)
                                .map(it -> part(it, from, to, collisions.getOrDefault(it, List.of())))
                                .toList()))
                .toList();
        return new Day(date, date.equals(Here.dateOf(diary.at())), WorkingDays.isWorkingDay(date), rows, load);
    }

    private static Part part(Occupied it, Instant from, Instant to, List<Beside> beside) {
        return new Part(
                it,
                CalendarItem.later(it.start(), from),
                it.end().isBefore(to) ? it.end() : to,
                it.start().isBefore(from),
                it.end().isAfter(to),
                beside);
    }

    /**
     * A thing counts on the day on which it begins; its time on the days on which it is spent. How much of a whole day something takes
     * nobody has said: that is no time.
     */
    static Load load(Diary diary, LocalDate first, LocalDate after) {
        var counted = diary.within(start(first), start(after)).stream()
                .filter(Occupied::counted)
                .toList();
        var number = counted.stream()
                .filter(it -> !it.start().isBefore(start(first)))
                .count();
        var time = first.datesUntil(after)
                .flatMap(day -> counted.stream().map(it -> time(it, start(day), start(day.plusDays(1)))))
                .reduce(Duration.ZERO, Duration::plus);
        return new Load(number, time);
    }

    private static Duration time(Occupied it, Instant from, Instant to) {
        var begins = CalendarItem.later(it.start(), from);
        var ends = it.end().isBefore(to) ? it.end() : to;
        var allDay = begins.equals(from) && ends.equals(to);
        return allDay || ends.isBefore(begins) ? Duration.ZERO : Duration.between(begins, ends);
    }

    /** Of those that are still to come about and take the time of one and the same person. */
    private static Map<Occupied, List<Beside>> collisions(Diary diary, LocalDate monday) {
        var near = diary.within(start(monday.minusDays(2)), start(monday.plusDays(9))).stream()
                .filter(Occupied::ahead)
                .toList();
        var found = new HashMap<Occupied, List<Beside>>();
        for (int one = 0; one < near.size(); one++)
            for (int other = one + 1; other < near.size(); other++)
                collide(diary, near.get(one), near.get(other), found);
        return found;
    }

    private static void collide(Diary diary, Occupied one, Occupied other, Map<Occupied, List<Beside>> found) {
        if (Collections.disjoint(one.takes(), other.takes())) return;
        if (!CalendarItem.later(one.end(), other.end()).isAfter(diary.at())) return;
        var collision = one.asItem().with(other.asItem(), diary.measure().between());
        if (collision == Collision.NONE) return;
        found.computeIfAbsent(one, it -> new ArrayList<>()).add(new Beside(other, collision));
        found.computeIfAbsent(other, it -> new ArrayList<>()).add(new Beside(one, collision));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(Here.ZONE).toInstant();
    }
}
