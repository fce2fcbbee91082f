package dk.enplan.plan.desk.week;

import static dk.enplan.plan.desk.week.Diaries.CHILD;
import static dk.enplan.plan.desk.week.Diaries.occupied;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.overview.Occupied;
import dk.enplan.plan.rules.conflict.CalendarItem.Collision;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a week shows of a diary. */
class WeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Set<Integer> OWN = Set.of(Occupied.CITIZEN);

    private final Diaries empty = Diaries.at("2026-11-16T07:00");

    @Test
    void a_week_without_anything_has_seven_empty_days() {
        var week = week(empty);
        assertThat(week.days()).hasSize(7).allMatch(Week.Day::empty);
        assertThat(week.days().getFirst().date()).isEqualTo(MONDAY);
        assertThat(week.days().stream().filter(Week.Day::working)).hasSize(5);
        assertThat(week.days().stream().filter(Week.Day::today))
                .singleElement()
                .isEqualTo(week.days().getFirst());
        assertThat(week.load()).isEqualTo(new Week.Load(0, Duration.ZERO));
    }

    @Test
    void two_at_once_are_beside_each_other_and_two_without_time_for_the_way_too() {
        var week = week(empty.booked("jobcenter", "2026-11-17T10:00", "2026-11-17T11:00")
                .booked("housing", "2026-11-17T10:30", "2026-11-17T11:30")
                .booked("family", "2026-11-17T11:45", "2026-11-17T12:00"));
        var tuesday = parts(week, 1, Occupied.CITIZEN);
        assertThat(tuesday.get(0).beside()).extracting(Week.Beside::collision).containsExactly(Collision.OVERLAP);
        assertThat(tuesday.get(1).beside())
                .extracting(Week.Beside::collision)
                .containsExactly(Collision.OVERLAP, Collision.TOO_LITTLE_TIME);
        assertThat(tuesday.get(2).beside())
                .extracting(beside -> beside.other().sector())
                .containsExactly("housing");
    }

    @Test
    void what_is_cancelled_missed_or_over_is_shown_and_collides_with_nothing() {
        var week = week(Diaries.at("2026-11-17T11:45")
                .booked("jobcenter", "2026-11-17T10:00", "2026-11-17T11:00")
                .booked("housing", "2026-11-17T10:30", "2026-11-17T11:30")
                .booked("jobcenter", "2026-11-18T10:00", "2026-11-18T11:00")
                .and(occupied("family", 0, OWN, "2026-11-18T10:00", "2026-11-18T11:00", "cancelled", null))
                .and(occupied("school", 0, OWN, "2026-11-18T10:00", "2026-11-18T11:00", "missed", null)));
        assertThat(week.days().stream().flatMap(day -> day.rows().stream()).flatMap(row -> row.parts().stream()))
                .hasSize(5)
                .allMatch(part -> part.beside().isEmpty());
        assertThat(week.load().number())
                .as("a missed one was in the week, a cancelled one is not")
                .isEqualTo(4);
    }

    @Test
    void a_child_at_two_places_collides_in_its_own_row_and_a_child_alone_leaves_the_citizen_free() {
        var alone = occupied("school", CHILD, Set.of(CHILD), "2026-11-17T10:00", "2026-11-17T11:00", "booked", null);
        var along = occupied("health", CHILD, Set.of(0, CHILD), "2026-11-17T10:30", "2026-11-17T11:30", "booked", null);
        var week = week(empty.booked("jobcenter", "2026-11-17T10:00", "2026-11-17T10:20")
                .and(alone));
        assertThat(parts(week, 1, Occupied.CITIZEN).getFirst().beside()).isEmpty();
        week = week(empty.booked("jobcenter", "2026-11-17T10:00", "2026-11-17T10:45")
                .and(alone)
                .and(along));
        assertThat(parts(week, 1, Occupied.CITIZEN).getFirst().beside())
                .extracting(Week.Beside::other)
                .containsExactly(along);
        assertThat(parts(week, 1, CHILD).getFirst().beside())
                .extracting(Week.Beside::other)
                .containsExactly(along);
        assertThat(week.load()).isEqualTo(new Week.Load(2, Duration.ofMinutes(105)));
    }

    @Test
    void a_night_stands_on_both_days_and_counts_on_the_first() {
        var week = week(empty.booked("psychiatry", "2026-11-17T22:00", "2026-11-18T02:00"));
        var evening = parts(week, 1, 0).getFirst();
        var morning = parts(week, 2, 0).getFirst();
        assertThat(evening.goesOn()).isTrue();
        assertThat(evening.begins()).isEqualTo(LocalTime.of(22, 0));
        assertThat(morning.begunBefore()).isTrue();
        assertThat(morning.ends()).isEqualTo(LocalTime.of(2, 0));
        assertThat(week.days().get(1).load()).isEqualTo(new Week.Load(1, Duration.ofHours(2)));
        assertThat(week.days().get(2).load()).isEqualTo(new Week.Load(0, Duration.ofHours(2)));
        assertThat(week.load()).isEqualTo(new Week.Load(1, Duration.ofHours(4)));
    }

    @Test
    void from_midnight_to_midnight_is_all_day_and_does_not_reach_into_the_next() {
        var week = week(empty.booked("civil-society", "2026-11-17T00:00", "2026-11-19T00:00"));
        assertThat(parts(week, 0, 0)).isEmpty();
        assertThat(parts(week, 1, 0)).singleElement().matches(Week.Part::allDay);
        assertThat(parts(week, 2, 0)).singleElement().matches(part -> part.allDay() && part.begunBefore());
        assertThat(parts(week, 3, 0)).isEmpty();
        assertThat(week.load())
                .as("how much of a day it takes nobody has said")
                .isEqualTo(new Week.Load(1, Duration.ZERO));
    }

    @Test
    void the_days_on_which_the_clock_is_changed_have_the_hours_they_have() {
        var spring = Week.of(
                Diaries.at("2026-03-20T07:00")
                        .booked("psychiatry", "2026-03-29T01:00", "2026-03-29T04:00")
                        .diary(),
                LocalDate.of(2026, 3, 23));
        assertThat(spring.days().getLast().load().time()).isEqualTo(Duration.ofHours(2));
        var autumn = Week.of(
                Diaries.at("2026-10-20T07:00")
                        .booked("psychiatry", "2026-10-25T01:00", "2026-10-25T04:00")
                        .diary(),
                LocalDate.of(2026, 10, 19));
        assertThat(autumn.days().getLast().load().time()).isEqualTo(Duration.ofHours(4));
        assertThat(parts(autumn, 6, 0).getFirst().ends()).isEqualTo(LocalTime.of(4, 0));
    }

    @Test
    void twenty_in_one_day_stand_in_their_order() {
        var full = empty;
        for (int at : IntStream.range(0, 20).toArray())
            full = full.booked("sector-" + at, "2026-11-17T%02d:00".formatted(at), "2026-11-17T%02d:30".formatted(at));
        var tuesday = parts(week(full), 1, 0);
        assertThat(tuesday).hasSize(20).isSortedAccordingTo(java.util.Comparator.comparing(Week.Part::from));
        assertThat(week(full).load()).isEqualTo(new Week.Load(20, Duration.ofHours(10)));
    }

    @Test
    void a_public_holiday_is_no_working_day() {
        var christmas = Week.of(empty.diary(), LocalDate.of(2026, 12, 21));
        assertThat(christmas.days().stream().filter(Week.Day::working).map(Week.Day::date))
                .doesNotContain(LocalDate.of(2026, 12, 25));
    }

    private static Week week(Diaries diaries) {
        return Week.of(diaries.diary(), MONDAY);
    }

    private static java.util.List<Week.Part> parts(Week week, int day, int person) {
        return week.days().get(day).rows().get(person).parts();
    }
}
