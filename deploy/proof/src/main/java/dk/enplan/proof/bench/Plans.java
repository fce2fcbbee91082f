package dk.enplan.proof.bench;

import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented plans of one length. */
final class Plans {

    private Plans() {}

    static List<Life> beginnings(int events, List<Life> lives) {
        return lives.stream()
                .map(life -> new Life(
                        life.citizen(),
                        life.told().subList(0, Math.min(events, life.told().size()))))
                .toList();
    }

    /** Longer than a life is: one citizen is told what happened to several. */
    static List<Life> together(int events, long seed, int citizens, String run) {
        var lives = new ArrayList<>(Life.of(seed, citizens * 8, run));
        return IntStream.range(0, citizens)
                .mapToObj(number -> together(events, lives.subList(number * 8, (number + 1) * 8)))
                .toList();
    }

    private static Life together(int events, List<Life> lives) {
        var citizen = lives.getFirst().citizen();
        var told = lives.stream()
                .flatMap(life -> life.told().stream())
                .map(event -> about(citizen, event))
                .limit(events)
                .toList();
        if (told.size() < events) throw new IllegalStateException("eight lives are shorter than " + events);
        return new Life(citizen, told);
    }

    private static Told about(UUID citizen, Told event) {
        return new Told(
                citizen,
                event.id(),
                event.sector(),
                event.json().replace(event.citizen().toString(), citizen.toString()));
    }
}
