package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryDaysTest {

    private static final StoryDays FRIDAY = new StoryDays(LocalDate.parse("2026-11-20"));

    @Test
    void days_are_counted_from_the_day_of_telling() {
        assertThat(FRIDAY.said(List.of("today+0", "today-30", "today+12")))
                .isEqualTo(List.of("2026-11-20", "2026-10-21", "2026-12-02"));
    }

    @Test
    void a_week_has_its_monday_and_a_weekend_is_no_workday() {
        assertThat(FRIDAY.said(List.of("monday+0", "monday+4", "workday+1", "workday+6", "workday-1")))
                .isEqualTo(List.of("2026-11-16", "2026-11-20", "2026-11-23", "2026-11-30", "2026-11-19"));
    }

    @Test
    void a_moment_is_on_the_clock_of_copenhagen_in_summer_and_in_winter() {
        assertThat(FRIDAY.said(Map.of("a", "today-30 09:00", "b", "today+0 09:30")))
                .isEqualTo(Map.of("a", "2026-10-21T09:00:00+02:00", "b", "2026-11-20T09:30:00+01:00"));
    }

    @Test
    void everything_else_is_left_as_it_is() {
        assertThat(FRIDAY.said(List.of("today", "today-3 or so", 7, true)))
                .isEqualTo(List.of("today", "today-3 or so", 7, true));
    }

    @Test
    void a_line_without_a_day_is_a_mistake() {
        assertThatThrownBy(() -> FRIDAY.moment("tomorrow 09:00")).hasMessageContaining("tomorrow");
    }
}
