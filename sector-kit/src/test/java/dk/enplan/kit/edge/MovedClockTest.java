package dk.enplan.kit.edge;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path directory;

    private Clock clock() {
        return new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC), directory.resolve("clock"));
    }

    private void move(String duration) throws IOException {
        Files.writeString(directory.resolve("clock"), duration);
    }

    @Test
    void a_clock_nobody_moved_tells_the_time() {
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void a_clock_is_ahead_by_what_the_file_says() throws IOException {
        move("PT192H\n");

        assertThat(clock().instant()).isEqualTo(Instant.parse("2026-03-10T12:00:00Z"));
        assertThat(clock().withZone(ZoneOffset.ofHours(1)).instant()).isEqualTo(Instant.parse("2026-03-10T12:00:00Z"));
    }

    @Test
    void a_clock_follows_the_file_while_it_runs() throws IOException {
        var clock = clock();
        move("PT24H");

        eventually(() -> assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z")));
    }

    @Test
    void a_file_that_is_being_written_moves_nothing_yet() throws IOException {
        move("PT1H");
        var clock = new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC), directory.resolve("clock"));
        for (var half : new String[] {"", "PT", "PT19"}) {
            move(half);
            assertThat(clock.readAgain()).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
        }
    }
}
