package dk.enplan.plan.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which days are named along a picture. */
class AxisTest {

    private static final Locale DANISH = Locale.of("da");

    @Test
    void a_week_names_its_days_a_month_its_mondays_and_a_year_its_months() {
        assertThat(labels("2026-03-02", "2026-03-08"))
                .startsWith("2. mar. 2026", "3. mar.", "4. mar.")
                .hasSize(7);
        assertThat(labels("2026-03-01", "2026-03-31"))
                .containsExactly("2. mar. 2026", "9. mar.", "16. mar.", "23. mar.", "30. mar.");
        assertThat(labels("2025-11-01", "2026-10-31"))
                .contains("nov. 2025", "dec.", "jan. 2026")
                .hasSize(12);
        assertThat(labels("2000-01-01", "2026-12-31")).contains("2000", "2025");
    }

    @Test
    void days_are_as_long_as_they_are_when_clocks_change() {
        for (var change : List.of("2026-03-29", "2026-10-25")) {
            var day = LocalDate.parse(change);
            var ticks = Axis.ticks(new Window(day.minusDays(1), day.plusDays(1)), Chart.WIDTH, DANISH);
            assertThat(ticks).extracting(Axis.Tick::day).containsExactly(day.minusDays(1), day, day.plusDays(1));
        }
    }

    @Test
    void the_leap_day_is_a_day() {
        assertThat(labels("2028-02-27", "2028-03-02")).contains("29. feb.").hasSize(5);
    }

    @Property(tries = 1000)
    void ticks_are_in_order_within_and_never_collide(@ForAll("windows") Window window) {
        for (var locale : List.of(DANISH, Locale.ENGLISH)) {
            var ticks = Axis.ticks(window, Chart.WIDTH, locale);
            var end = -1;
            for (var tick : ticks) {
                assertThat(tick.x()).isGreaterThan(end);
                assertThat(tick.day()).isBetween(window.from(), window.to());
                end = tick.label().isEmpty() ? tick.x() : tick.end();
                assertThat(end).isLessThanOrEqualTo(Chart.WIDTH);
            }
            if (window.days() > 7 && window.days() < 20_000) assertThat(ticks).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void zooming_and_panning_keep_what_is_looked_at(@ForAll("windows") Window window) {
        assertThat(window.earlier().later()).isEqualTo(window);
        assertThat(window.earlier().days()).isEqualTo(window.days());
        var today = window.from().plusDays(window.days() / 2);
        for (var days : List.of(Window.MONTH, Window.QUARTER, Window.YEAR)) {
            assertThat(window.zoomed(days, today).days()).isEqualTo(days);
            assertThat(window.zoomed(days, today).contains(today)).isTrue();
            var away = window.zoomed(days, window.to().plusDays(1));
            assertThat(away.contains(today) || window.contains(away.from().plusDays(days / 2)))
                    .isTrue();
        }
    }

    @Provide
    static Arbitrary<Window> windows() {
        return Made.windows();
    }

    private static List<String> labels(String from, String to) {
        return Axis.ticks(new Window(LocalDate.parse(from), LocalDate.parse(to)), Chart.WIDTH, DANISH).stream()
                .map(Axis.Tick::label)
                .toList();
    }
}
