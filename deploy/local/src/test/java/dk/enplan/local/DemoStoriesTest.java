package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoStoriesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void days_are_counted_from_the_first_start() {
        assertThat(DemoStories.onDays("{{day}} {{day-30}} {{day+12}}", TODAY))
                .isEqualTo("2026-11-20 2026-10-21 2026-12-02");
    }

    @Test
    void a_moment_is_on_the_clock_of_copenhagen_in_summer_and_in_winter() {
        assertThat(DemoStories.onDays("{{day-30 09:00}}", TODAY)).isEqualTo("2026-10-21T09:00:00+02:00");
        assertThat(DemoStories.onDays("{{day 09:30}}", TODAY)).isEqualTo("2026-11-20T09:30:00+01:00");
    }

    @Test
    void everything_else_is_left_as_it_is() {
        assertThat(DemoStories.onDays("{\"day\": {\"a\": {}}}", TODAY)).isEqualTo("{\"day\": {\"a\": {}}}");
    }
}
