package dk.enplan.proof;

import dk.enplan.proof.Life.Told;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** A sector's system as it should be: it tells one citizen's events in order, and each again until somebody has taken it. */
final class Teller implements Runnable {

    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration AGAIN = Duration.ofMillis(250);
    /** A broker, a database or a neighbour is away; whatever else a door answers to a true event is a defect. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private static final int TAKEN = 202;
    /** Every so often the answer to what was taken is taken for lost, and it is told again. */
    private static final int FORGETFUL = 20;

    private final List<Life> lives;
    private final Map<UUID, Integer> told = new HashMap<>();
    private final RandomGenerator chance;
    private final Doors doors;
    private final Chronicle chronicle;
    private final AtomicBoolean enough;

    Teller(List<Life> lives, RandomGenerator chance, Doors doors, Chronicle chronicle, AtomicBoolean enough) {
        this.lives = new ArrayList<>(lives);
        this.chance = chance;
        this.doors = doors;
        this.chronicle = chronicle;
        this.enough = enough;
    }

    @Override
    public void run() {
        while (!enough.get() && !lives.isEmpty()) {
            var life = lives.get(chance.nextInt(lives.size()));
            var place = told.merge(life.citizen(), 1, Integer::sum) - 1;
            if (place >= life.told().size()) lives.remove(life);
            else untilTaken(life.told().get(place));
            pause(BETWEEN);
        }
    }

    /** What was begun is brought to its end, even when it has been enough: or nobody would know what it came to. */
    private void untilTaken(Told event) {
        chronicle.tries(event);
        while (!isTaken(event)) pause(AGAIN);
        chronicle.acknowledges(event);
        if (chance.nextInt(FORGETFUL) == 0) isTaken(event);
    }

    private boolean isTaken(Told event) {
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

    private static void pause(Duration pause) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
    }
}
