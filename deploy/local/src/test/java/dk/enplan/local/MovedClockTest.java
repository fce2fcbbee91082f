package dk.enplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    @TempDir
    Path folder;

    @Test
    void it_moves_onward_from_where_it_stands() throws IOException {
        var clock = clock();

        clock.set(clock.after("+8d").orElseThrow());
        clock.set(clock.after("+3h").orElseThrow());

        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(8 * 24 + 3));
        assertThat(Files.readString(folder.resolve("clock"))).isEqualTo("PT195H\n");
    }

    @Test
    void a_day_is_a_day_when_summer_time_ends_in_between() throws IOException {
        var october = Clock.fixed(Instant.parse("2026-10-24T10:00:00Z"), ZoneOffset.UTC);

        assertThat(new MovedClock(folder.resolve("clock"), october).after("+1d"))
                .contains(Duration.ofHours(25));
    }

    @Test
    void a_date_is_that_day_at_the_same_time() throws IOException {
        var clock = clock();

        clock.set(clock.after("2027-01-10").orElseThrow());

        assertThat(clock.now().toLocalDateTime()).isEqualTo("2027-01-10T12:00:00");
    }

    @Test
    void now_is_the_time_on_the_wall() throws IOException {
        var clock = clock();
        clock.set(Duration.ofDays(40));

        assertThat(clock.after("now")).contains(Duration.ZERO);
    }

    @Test
    void other_words_move_nothing() throws IOException {
        assertThat(clock().after("tomorrow")).isEmpty();
        assertThat(clock().after("+8")).isEmpty();
        assertThat(clock().after("2027-13-01")).isEmpty();
    }

    private MovedClock clock() {
        return new MovedClock(folder.resolve("clock"), Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
