package dk.enplan.proof;

import dk.enplan.proof.Life.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** A sector's system as it should be: it tells one citizen's events in order, and each again until somebody has taken it. */
final class Teller implements Runnable {

    /** As fast as doors answer would be all that a small machine has; what starts there would never be there. */
    private static final Duration BETWEEN = Duration.ofMillis(100);
    /** Every so often the answer to what was taken is taken for lost, and it is told again. */
    private static final int FORGETFUL = 20;

    private final List<Life> lives;
    private final Map<UUID, Integer> told = new HashMap<>();
    private final RandomGenerator chance;
    private final Insistence insistence;
    private final Chronicle chronicle;
    private final AtomicBoolean enough;

    Teller(List<Life> lives, RandomGenerator chance, Doors doors, Chronicle chronicle, AtomicBoolean enough) {
        this.lives = new ArrayList<>(lives);
        this.chance = chance;
        this.insistence = new Insistence(doors, chronicle);
        this.chronicle = chronicle;
        this.enough = enough;
    }

    @Override
    public void run() {
        while (!enough.get() && !lives.isEmpty()) {
            var life = lives.get(chance.nextInt(lives.size()));
            var place = told.merge(life.citizen(), 1, Integer::sum) - 1;
            if (place >= life.told().size()) lives.remove(life);
            else tell(life.told().get(place));
            Insistence.pause(BETWEEN);
        }
    }

    private void tell(Told event) {
        chronicle.tries(event);
        insistence.tell(event);
        chronicle.acknowledges(event);
        if (chance.nextInt(FORGETFUL) == 0) insistence.isTaken(event);
    }
}
