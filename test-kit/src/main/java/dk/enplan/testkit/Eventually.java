package dk.enplan.testkit;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what must come true, and not a moment longer. */
public final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMillis(25);

    private Eventually() {}

    @FunctionalInterface
    public interface ThrowingSupplier<T> {
        T get() throws Exception;
    }

    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }

    /** The first answer that does not throw. */
    public static <T> T eventually(ThrowingSupplier<T> answer) {
        return within(AT_MOST, answer);
    }

    /** Fails with what was wrong at the last look. */
    public static void eventually(ThrowingRunnable expectation) {
        eventually(AT_MOST, expectation);
    }

    /** For what takes longer than anything ought to: a process that starts again. */
    public static void eventually(Duration atMost, ThrowingRunnable expectation) {
        within(atMost, () -> {
            expectation.run();
            return "it holds";
        });
    }

    static <T> T within(Duration atMost, ThrowingSupplier<T> answer) {
        var looks = new Looks<>(answer);
        try {
            Awaitility.await()
                    .atMost(atMost)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(AGAIN)
                    .until(looks::again);
        } catch (ConditionTimeoutException e) {
            throw looks.disappointment(atMost);
        }
        return looks.seen.orElseThrow();
    }

    private static final class Looks<T> {

        private final ThrowingSupplier<T> answer;
        // Awaitility looks from a thread of its own.
        private volatile Optional<T> seen = Optional.empty();
        private volatile Throwable wrong = new AssertionError("the first look has not ended");

        private Looks(ThrowingSupplier<T> answer) {
            this.answer = answer;
        }

        private boolean again() {
            try {
                seen = Optional.of(answer.get());
                return true;
            } catch (AssertionError | Exception notYet) {
                wrong = notYet;
                return false;
            }
        }

        private AssertionError disappointment(Duration after) {
            return new AssertionError("not within " + after.toMillis() + " ms: " + wrong.getMessage(), wrong);
        }
    }
}
