package dk.enplan.proof;

import dk.enplan.proof.Life.Told;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * Asks what became of what was told, and is a nuisance at times: what is already in the plan is told once more as somebody else's, or
 * straight on the topic, or in a word that nobody knows. So there are answers of every kind.
 */
final class Asker implements Runnable {

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int SELDOM = 5;
    private static final List<String> SECTORS =
            List.of("jobcenter", "family", "housing", "psychiatry", "school", "health");

    private final List<Life> lives;
    private final RandomGenerator chance;
    private final Doors doors;
    private final Insistence insistence;
    private final Road road;
    private final Chronicle chronicle;
    private final AtomicBoolean enough;
    private final Set<UUID> claimed = new HashSet<>();

    Asker(List<Life> lives, RandomGenerator chance, Doors doors, Road road, Chronicle chronicle, AtomicBoolean enough) {
        this.lives = lives;
        this.chance = chance;
        this.doors = doors;
        this.insistence = new Insistence(doors, chronicle);
        this.road = road;
        this.chronicle = chronicle;
        this.enough = enough;
    }

    @Override
    public void run() {
        while (!enough.get()) {
            chronicle.lately(chance).ifPresent(this::ask);
            Insistence.pause(BETWEEN);
        }
    }

    private void ask(Told event) {
        var state = state(event);
        if (state.isEmpty()) return;
        chronicle.hears(event, state);
        if (state.equals("accepted") && chance.nextInt(SELDOM) == 0) annoyWith(event);
    }

    private String state(Told event) {
        try {
            var answer = doors.standing(event);
            if (answer.status() == 404) chronicle.violates("its publisher does not know " + event.id());
            return answer.status() == 200 ? answer.json().path("state").stringValue() : "";
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException nobodyThere) {
            return "";
        }
    }

    private void annoyWith(Told event) {
        switch (chance.nextInt(3)) {
            case 0 -> claim(event);
            case 1 -> {
                var unheardOf = event.unheardOf(new UUID(chance.nextLong(), chance.nextLong()));
                chronicle.errs(new Wrong.UnheardOf(unheardOf));
                road.put(unheardOf);
            }
            default -> {
                chronicle.errs(new Wrong.Again(event));
                road.put(event);
            }
        }
    }

    /** At another service's door: at its own, it would be seen there. */
    private void claim(Told event) {
        var sector = SECTORS.get(chance.nextInt(SECTORS.size()));
        var about = lives.get(chance.nextInt(lives.size())).citizen();
        if (Doors.shareADoor(sector, event.sector()) || about.equals(event.citizen()) || !claimed.add(event.id()))
            return;
        var claim = event.claimedBy(sector, about);
        chronicle.errs(new Wrong.Claim(claim));
        insistence.tell(claim);
    }
}
