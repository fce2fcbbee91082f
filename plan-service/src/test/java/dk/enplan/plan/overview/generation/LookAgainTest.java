package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookAgainTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void it_is_left_alone_for_half_of_what_it_still_needs() {
        assertThat(LookAgain.filling(SECOND, 8_000, 4_000)).isEqualTo(Duration.ofMillis(250));
        assertThat(LookAgain.filling(SECOND, 11_000, 1_000)).isEqualTo(Duration.ofMillis(45));
    }

    @Test
    void a_short_history_is_not_kept_waiting_and_a_long_one_not_counted_all_the_time() {
        assertThat(LookAgain.filling(Duration.ofMillis(30), 0, 1_000_000)).isEqualTo(Duration.ofMillis(30));
        assertThat(LookAgain.filling(Duration.ofMillis(5), 0, 600)).isEqualTo(Duration.ofMillis(20));
        assertThat(LookAgain.filling(Duration.ofHours(1), 1_000_000, 1_000_000)).isEqualTo(LookAgain.LATEST);
        assertThat(LookAgain.filling(Duration.ofHours(1), Long.MAX_VALUE / 2, 500))
                .isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void a_clock_that_was_set_back_makes_nobody_look_without_end() {
        assertThat(LookAgain.filling(Duration.ofHours(-1), 8_000, 4_000)).isEqualTo(Duration.ofMillis(20));
        assertThat(LookAgain.finishing(Duration.ofHours(-1))).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void what_does_not_come_to_its_end_is_looked_after_ever_more_seldom() {
        assertThat(LookAgain.finishing(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(20));
        assertThat(LookAgain.finishing(SECOND)).isEqualTo(Duration.ofMillis(100));
        assertThat(LookAgain.finishing(Duration.ofHours(1))).isEqualTo(LookAgain.LATEST);
    }
}
