package dk.enplan.testkit;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void what_comes_true_is_answered() {
        var answer = eventually(() -> {
            if (looks.incrementAndGet() < 3) throw new IllegalStateException("not yet");
            return "there";
        });
        assertThat(answer).isEqualTo("there");
    }

    @Test
    void an_assertion_is_looked_at_until_it_holds() {
        eventually(() -> assertThat(looks.incrementAndGet()).isEqualTo(3));
        assertThat(looks).hasValue(3);
    }

    @Test
    void what_never_comes_true_fails_with_what_was_wrong_last() {
        assertThatThrownBy(() -> Eventually.within(Duration.ofMillis(100), () -> {
                    throw new AssertionError("still away");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("still away")
                .cause()
                .hasMessage("still away");
    }
}
