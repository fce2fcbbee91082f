package dk.enplan.proof.bench;

import dk.enplan.proof.Doors;
import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import dk.enplan.proof.bench.Measured.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A country's busiest hour, as many events a second through all doors: 280,000 citizens of whom 2.8 million things are told a day, 15 % of
 * them in one hour. What share of this machine everything together takes: services, broker and database.
 */
final class Nation implements Figure {

    private static final double A_DAY = 2_800_000;
    private static final double OF_IT_IN_ONE_HOUR = 0.15;
    private static final double RATE =
            A_DAY * OF_IT_IN_ONE_HOUR / Duration.ofHours(1).toSeconds();
    private static final long SEED = 280;

    private final Doors doors;
    private final Duration lasts;
    private final Consumer<String> says;

    Nation(Doors doors, Duration lasts, Consumer<String> says) {
        this.doors = doors;
        this.lasts = lasts;
        this.says = says;
    }

    @Override
    public List<Measured> measure() throws InterruptedException {
        // The JVMs learn it, from few to many: untrained ones do not keep up with what they will do easily.
        run(RATE / 4, "nation, warming");
        run(RATE / 2, "nation, warm");
        var before = Work.seconds();
        var begun = System.nanoTime();
        run(RATE, "nation");
        var took = (System.nanoTime() - begun) / 1e9;
        var cores = Runtime.getRuntime().availableProcessors();
        var shares = Work.since(before, 100 / took / cores);
        says.accept("in per cent of this machine: " + shares);
        return List.of(new Measured(
                "the nation's busiest hour, share of this machine",
                Measured.perSecond(RATE),
                cores + " cores",
                shares.values().stream().mapToLong(Long::longValue).sum() / 100.0,
                new Limit.AtMost(1)));
    }

    private void run(double rate, String name) throws InterruptedException {
        var events = events(Plans.of(20, SEED, (int) (rate * lasts.toSeconds() / 10), name));
        var took = Paced.run(rate, lasts, number -> () -> {
            var answer = Patient.ask(() -> doors.tell(events.get(number % events.size())));
            if (answer.status() != 202)
                throw new IllegalStateException("a door answered " + answer.status() + " " + answer.body());
            return true;
        });
        says.accept("%s: %,d events told, a door took %.1f ms (median), %.1f ms (99 of 100)"
                .formatted(name, took.getTotalCount(), Paced.millis(took, 50), Paced.millis(took, 99)));
    }

    /** One of each life, then the next of each. */
    private static List<Told> events(List<Life> lives) {
        var events = new ArrayList<Told>();
        for (int place = 0; place < 20; place++)
            for (var life : lives)
                if (place < life.told().size()) events.add(life.told().get(place));
        return events;
    }
}
