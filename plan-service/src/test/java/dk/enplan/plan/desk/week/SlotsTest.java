package dk.enplan.plan.desk.week;

import static dk.enplan.plan.desk.week.Diaries.instant;
import static dk.enplan.plan.desk.week.Diaries.occupied;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Where there is room for one thing more. */
class SlotsTest {

    private static final Duration HOUR = Duration.ofMinutes(60);
    private static final String NOW = "2026-11-16T07:10";

    @Provide
    Arbitrary<Diary> diaries() {
        return someDiaries(Arbitraries.of(15, 60, 240, 480, 600));
    }

    /** Days on end are taken, so that there is little room or none. */
    @Provide
    Arbitrary<Diary> crowded() {
        return someDiaries(Arbitraries.of(240, 480, 1440, 2 * 1440, 4 * 1440));
    }

    private static Arbitrary<Diary> someDiaries(Arbitrary<Integer> lengths) {
        var first = instant("2026-11-15T00:00");
        var item = Combinators.combine(
                        Arbitraries.of("jobcenter", "housing", "plan", "health"),
                        Arbitraries.of(Set.of(0), Set.of(1), Set.of(0, 1)),
                        Arbitraries.integers().between(0, 17 * 24 * 60),
                        lengths,
                        Arbitraries.of("booked", "booked", "booked", "cancelled", "held"),
                        Arbitraries.of(0, 20, 90).injectNull(0.5))
                .as((sector, takes, begins, minutes, state, travel) -> occupied(
                        sector,
                        takes.contains(0) ? 0 : 1,
                        takes,
                        first.plus(Duration.ofMinutes(begins)),
                        first.plus(Duration.ofMinutes(begins + minutes)),
                        state,
                        travel));
        return Combinators.combine(
                        item.list().ofMaxSize(30),
                        Arbitraries.integers().between(0, 6 * 24 * 60),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.doubles().between(1, 60).injectNull(0.5))
                .as((items, later, number, hours) -> new Diaries(
                                instant(NOW).plus(Duration.ofMinutes(later)),
                                List.of(),
                                Diaries.at(NOW).measure())
                        .declared(10, hours, number)
                        .and(items)
                        .diary());
    }

    @Property
    void what_is_suggested_gets_in_nobodys_way_and_is_in_working_hours(
            @ForAll("diaries") Diary diary, @ForAll("lengths") Duration length) {
        for (var slot : Slots.find(diary, length, Optional.empty(), Slots.OPENS)) {
            assertThat(fits(diary, slot.start(), length)).isTrue();
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(length);
        }
    }

    @Property
    void where_there_is_room_some_is_found(@ForAll("crowded") Diary diary, @ForAll("lengths") Duration length) {
        assertThat(Slots.find(diary, length, Optional.empty(), Slots.OPENS).isEmpty())
                .isEqualTo(everyMinute(diary).noneMatch(start -> fits(diary, start, length)));
    }

    @Property
    void the_only_gap_of_a_fortnight_is_found_at_whatever_minute_it_begins(
            @ForAll @IntRange(min = 0, max = 9) int workingDay,
            @ForAll @IntRange(min = 0, max = 390) int minute,
            @ForAll("lengths") Duration length) {
        var from = instant("2026-11-16T00:00")
                .plus(Duration.ofDays(workingDay + 2L * (workingDay / 5)))
                .plus(Duration.ofMinutes(8 * 60L + minute));
        var taken = Diaries.at(NOW)
                .and(occupied("plan", 0, Set.of(0), instant("2026-11-15T00:00"), from, "booked", null))
                .and(occupied("plan", 1, Set.of(1), from.plus(length), instant("2026-12-05T00:00"), "booked", null));
        assertThat(Slots.find(taken.diary(), length, Optional.empty(), Slots.OPENS))
                .extracting(Slots.Slot::start)
                .containsExactly(from);
    }

    @Property
    void what_is_suggested_is_never_more_than_was_declared_where_less_would_do(
            @ForAll("diaries") Diary diary, @ForAll("lengths") Duration length) {
        var found = Slots.find(diary, length, Optional.empty(), Slots.OPENS);
        var strained = found.stream().filter(slot -> !slot.strains().isEmpty()).toList();
        assertThat(strained.isEmpty() || strained.size() == found.size()).isTrue();
        for (var slot : found)
            if (slot.strains().isEmpty()) {
                var monday = Week.mondayOf(slot.day());
                var week = Week.load(diary, monday, monday.plusWeeks(1));
                var measure = diary.measure();
                assertThat(week.number() + 1)
                        .isLessThanOrEqualTo(measure.limit().appointments());
                if (measure.maxHours() != null)
                    assertThat(Slots.hours(week.time().plus(length)) + measure.hoursAsked())
                            .isLessThanOrEqualTo(measure.maxHours());
            }
    }

    @Property
    void each_suggestion_is_on_a_day_of_its_own_and_the_first_comes_first(
            @ForAll("diaries") Diary diary, @ForAll("lengths") Duration length) {
        assertThat(Slots.find(diary, length, Optional.empty(), Slots.OPENS).stream()
                        .map(Slots.Slot::day))
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSizeLessThanOrEqualTo(Slots.MOST);
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.of(30, 60, 90).map(Duration::ofMinutes);
    }

    @Test
    void in_an_empty_week_the_first_is_today_at_eight_and_the_next_are_on_the_days_after() {
        assertThat(starts(Diaries.at(NOW)))
                .containsExactly(instant("2026-11-16T08:00"), instant("2026-11-17T08:00"), instant("2026-11-18T08:00"));
    }

    @Test
    void nothing_is_suggested_before_now_on_a_weekend_or_on_a_holiday() {
        assertThat(starts(Diaries.at("2026-12-24T15:01")).getFirst()).isEqualTo(instant("2026-12-28T08:00"));
    }

    @Test
    void the_way_from_another_house_is_left_free_before_and_after() {
        var diaries = Diaries.at(NOW)
                .booked("jobcenter", "2026-11-16T08:00", "2026-11-16T09:00")
                .and(occupied("health", 0, Set.of(0), "2026-11-16T11:00", "2026-11-16T16:00", "booked", 60));
        assertThat(starts(diaries).getFirst()).isEqualTo(instant("2026-11-17T08:00"));
        assertThat(Slots.find(diaries.diary(), Duration.ofMinutes(30), Optional.empty(), Slots.OPENS)
                        .getFirst()
                        .strains())
                .isEmpty();
    }

    @Test
    void a_childs_time_is_taken_too() {
        var diaries = Diaries.at(NOW)
                .and(occupied("school", 1, Set.of(1), "2026-11-16T08:00", "2026-11-16T16:00", "booked", null));
        assertThat(starts(diaries).getFirst()).isEqualTo(instant("2026-11-17T08:00"));
    }

    @Test
    void a_full_week_is_left_alone() {
        var diaries = Diaries.at(NOW).declared(0, null, 1).booked("jobcenter", "2026-11-17T10:00", "2026-11-17T11:00");
        assertThat(starts(diaries).getFirst()).isEqualTo(instant("2026-11-23T08:00"));
    }

    @Test
    void the_fullest_day_is_not_filled_further() {
        var diaries = Diaries.at(NOW).booked("jobcenter", "2026-11-16T13:00", "2026-11-16T14:00");
        assertThat(starts(diaries).getFirst()).isEqualTo(instant("2026-11-17T08:00"));
    }

    @Test
    void where_more_is_asked_than_there_is_strength_for_the_first_free_times_say_so() {
        var slots = Slots.find(Diaries.at(NOW).declared(20, 15.0, 4).diary(), HOUR, Optional.empty(), Slots.OPENS);
        assertThat(slots.getFirst().start()).isEqualTo(instant("2026-11-16T08:00"));
        assertThat(slots).allMatch(slot -> slot.strains().equals(Set.of(Slots.Strain.HOURS)));
    }

    @Test
    void whoever_is_away_is_waited_for() {
        var found = Slots.find(Diaries.at(NOW).diary(), HOUR, Optional.of(LocalDate.of(2026, 11, 19)), Slots.OPENS);
        assertThat(found.getFirst().start()).isEqualTo(instant("2026-11-19T08:00"));
        assertThat(Slots.find(Diaries.at(NOW).diary(), HOUR, Optional.of(LocalDate.of(2027, 1, 1)), Slots.OPENS))
                .isEmpty();
    }

    @Test
    void whoever_would_rather_not_in_the_morning_is_asked_for_then_only_where_nothing_else_is_left() {
        var ten = LocalTime.of(10, 0);
        var free = Diaries.at(NOW);
        assertThat(Slots.find(free.diary(), HOUR, Optional.empty(), ten)
                        .getFirst()
                        .start())
                .isEqualTo(instant("2026-11-16T10:00"));
        var afternoons = free;
        for (int day = 0; day <= Slots.DAYS; day++)
            afternoons = afternoons.and(occupied(
                    "jobcenter",
                    0,
                    Set.of(0),
                    instant("2026-11-16T10:00").plus(Duration.ofDays(day)),
                    instant("2026-11-16T16:00").plus(Duration.ofDays(day)),
                    "booked",
                    null));
        assertThat(Slots.find(afternoons.diary(), HOUR, Optional.empty(), ten)
                        .getFirst()
                        .start())
                .isEqualTo(instant("2026-11-16T08:00"));
    }

    private static List<Instant> starts(Diaries diaries) {
        return Slots.find(diaries.diary(), HOUR, Optional.empty(), Slots.OPENS).stream()
                .map(Slots.Slot::start)
                .toList();
    }

    private static Stream<Instant> everyMinute(Diary diary) {
        var today = Here.dateOf(diary.at());
        return Stream.iterate(0, day -> day <= Slots.DAYS, day -> day + 1)
                .map(today::plusDays)
                .flatMap(day -> Stream.iterate(
                                LocalTime.of(7, 0),
                                time -> time.isBefore(LocalTime.of(17, 0)),
                                time -> time.plusMinutes(1))
                        .map(time -> day.atTime(time).atZone(Here.ZONE).toInstant()));
    }

    private static boolean fits(Diary diary, Instant start, Duration length) {
        var from = Here.at(start);
        var to = Here.at(start.plus(length));
        var wanted = new CalendarItem("wanted", "plan", start, start.plus(length), null, false, List.of(), List.of());
        return !start.isBefore(diary.at())
                && WorkingDays.isWorkingDay(from.toLocalDate())
                && !from.toLocalTime().isBefore(Slots.OPENS)
                && !to.toLocalTime().isAfter(Slots.CLOSES)
                && diary.all().stream()
                        .filter(Occupied::ahead)
                        .allMatch(it -> wanted.with(it.asItem(), diary.measure().between()) == Collision.NONE);
    }
}
