package dk.enplan.proof;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** A coordinator who keeps opening plans, at either replica, and remembers what was in them. */
final class Looker implements Runnable {

    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final List<Life> lives;
    private final List<String> replicas;
    private final RandomGenerator chance;
    private final Doors doors;
    private final Chronicle chronicle;
    private final AtomicBoolean enough;

    Looker(
            List<Life> lives,
            List<String> replicas,
            RandomGenerator chance,
            Doors doors,
            Chronicle chronicle,
            AtomicBoolean enough) {
        this.lives = lives;
        this.replicas = replicas;
        this.chance = chance;
        this.doors = doors;
        this.chronicle = chronicle;
        this.enough = enough;
    }

    @Override
    public void run() {
        while (!enough.get()) {
            look(lives.get(chance.nextInt(lives.size())).citizen(), replicas.get(chance.nextInt(replicas.size())));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN.toMillis()));
        }
    }

    private void look(UUID citizen, String replica) {
        try {
            var answer = doors.as("rita", replica).get("/api/plans/" + citizen);
            if (answer.status() != 200) return;
            var events = new HashSet<UUID>();
            answer.json()
                    .path("history")
                    .forEach(event ->
                            events.add(UUID.fromString(event.path("eventId").stringValue())));
            chronicle.reads(citizen, events);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException nobodyThere) {
            // It is looked again soon enough.
        }
    }
}
