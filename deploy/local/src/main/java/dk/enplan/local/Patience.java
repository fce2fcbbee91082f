package dk.enplan.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again, for a while: an event is in the plan within a blink, and a flag is raised at the next look at the clock. */
final class Patience {

    private static final Duration ENDS = Duration.ofSeconds(15);
    private static final Duration BLINK = Duration.ofMillis(15);

    interface Question {
        boolean holds() throws IOException;
    }

    private Patience() {}

    /** @return whether it came to hold */
    static boolean until(Question question) throws IOException {
        var end = System.nanoTime() + ENDS.toNanos();
        while (!question.holds()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(BLINK.toNanos());
        }
        return true;
    }
}
