package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Pace pace = new Pace(10);

    @Test
    void twice_as_many_as_a_second_holds_may_come_at_once() {
        assertThat(LongStream.range(0, 100).filter(it -> pace.ahead("tove", 0).isZero()))
                .hasSize(20);
    }

    @Test
    void whoever_keeps_the_pace_is_never_stopped() {
        assertThat(LongStream.range(0, 1_000)
                        .filter(it -> pace.ahead("tove", it * SECOND / 10).isZero()))
                .hasSize(1_000);
    }

    @Test
    void whoever_waits_as_long_as_they_are_told_goes_on() {
        LongStream.range(0, 20).forEach(it -> pace.ahead("tove", 0));
        var wait = pace.ahead("tove", 0);

        assertThat(wait).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.ahead("tove", wait.toNanos())).isZero();
    }

    @Test
    void asking_in_vain_makes_nobody_wait_longer() {
        LongStream.range(0, 1_000).forEach(it -> pace.ahead("tove", 0));

        assertThat(pace.ahead("tove", SECOND)).isZero();
    }

    @Test
    void one_does_not_hold_up_another() {
        LongStream.range(0, 1_000).forEach(it -> pace.ahead("tove", 0));

        assertThat(pace.ahead("jonas", 0)).isZero();
    }

    @Test
    void a_clock_that_turns_over_is_no_reason_to_wait() {
        assertThat(pace.ahead("tove", Long.MAX_VALUE - 1)).isZero();
        assertThat(pace.ahead("tove", Long.MIN_VALUE + SECOND)).isZero();
    }
}
