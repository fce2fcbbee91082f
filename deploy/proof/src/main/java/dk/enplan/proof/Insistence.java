package dk.enplan.proof;

import dk.enplan.proof.Life.Told;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An event is told again until its door has taken it. */
final class Insistence {

    private static final Duration AGAIN = Duration.ofMillis(250);
    /** A broker, a database or a neighbour is away; whatever else a door answers to an event in order is a defect. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private static final int TAKEN = 202;

    private final Doors doors;
    private final Chronicle chronicle;

    Insistence(Doors doors, Chronicle chronicle) {
        this.doors = doors;
        this.chronicle = chronicle;
    }

    /** What was begun is brought to its end, however long it takes: or nobody would know what it came to. */
    void tell(Told event) {
        while (!isTaken(event)) pause(AGAIN);
    }

    /** Once, whatever comes of it. */
    boolean isTaken(Told event) {
        try {
            var answer = doors.tell(event);
            if (answer.status() != TAKEN && !LATER.contains(answer.status()))
                chronicle.violates("the door of " + event.sector() + " answered " + answer.status() + " to "
                        + event.id() + ": " + answer.body());
            return answer.status() == TAKEN;
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException nobodyThere) {
            // No door, or no identity provider to give a token.
            return false;
        }
    }

    static void pause(Duration pause) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
    }
}
