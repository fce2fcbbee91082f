package dk.enplan.proof.bench;

import dk.enplan.proof.Books;
import dk.enplan.proof.Doors;
import dk.enplan.proof.bench.Measured.Limit;
import dk.enplan.proof.bench.Rounds.Pair;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** All views made anew from the store; against reading and parsing the same events. And what those who read plans meanwhile feel of it. */
final class Rebuild implements Figure {

    private static final double LEAST = 0.3;
    private static final double SLOWER = 2;
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Stage stage;
    private final Doors doors;
    private final Reading reading;
    private final int rounds;
    private final Duration idle;
    private final Consumer<String> says;

    Rebuild(Stage stage, Doors doors, Reading reading, int rounds, Duration idle, Consumer<String> says) {
        this.stage = stage;
        this.doors = doors;
        this.reading = reading;
        this.rounds = rounds;
        this.idle = idle;
        this.says = says;
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        try (var books = Books.open(stage.platform(), "plan")) {
            var events = books.count("select count(*) from domain_event");
            rebuild(books);
            readOnly();
            var rates = new ArrayList<Pair<Double>>();
            // Each takes a few seconds, and one of them may meet what the database does by itself.
            for (int round = 0; round < 2 * rounds + 1; round++) {
                var before = Work.seconds();
                var ours = events / rebuild(books);
                var took = Work.since(before, 1e6 / events);
                var pair = new Pair<>(ours, readOnly());
                says.accept("rebuilt %s, read only %s; for each event rebuilt, in µs of a core: %s"
                        .formatted(Measured.perSecond(pair.ours()), Measured.perSecond(pair.beside()), took));
                rates.add(pair);
            }
            var waits = Rounds.alternating(rounds, round -> readWhileRebuilding(books), round -> readIdle());
            return List.of(
                    new Measured(
                            "a rebuild against reading the events only",
                            Measured.perSecond(Rounds.median(rates, Pair::ours)),
                            Measured.perSecond(Rounds.median(rates, Pair::beside)),
                            Rounds.ratio(rates),
                            new Limit.AtLeast(LEAST)),
                    new Measured(
                            "a plan read during a rebuild against idle, p99",
                            "%.1f ms".formatted(Rounds.median(waits, it -> Paced.millis(it.ours(), 99))),
                            "%.1f ms".formatted(Rounds.median(waits, it -> Paced.millis(it.beside(), 99))),
                            Rounds.median(waits, it -> Paced.millis(it.ours(), 99) / Paced.millis(it.beside(), 99)),
                            new Limit.AtMost(SLOWER)));
        }
    }

    /** @return seconds, until what was made anew is what readers see */
    private double rebuild(Books books) throws SQLException {
        var begun = System.nanoTime();
        var asked = doors.as("otto", Stage.PLAN).post("/api/views/rebuild", "");
        if (asked.status() != 202) throw new IllegalStateException("a rebuild was answered " + asked.status());
        var generation = asked.json().path("generation").intValue();
        var serves = "select count(*) from view_generation where state = 'serving' and generation = " + generation;
        while (books.count(serves) == 0) {
            if (System.nanoTime() - begun > PATIENCE.toNanos())
                throw new IllegalStateException("generation " + generation + " does not come to serve");
            LockSupport.parkNanos(OFTEN.toNanos());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** @return events a second */
    private double readOnly() {
        var read = doors.as("otto", Stage.PLAN).post("/api/reading-only", "").json();
        return read.path("events").longValue() / read.path("seconds").doubleValue();
    }

    private Histogram readIdle() throws InterruptedException {
        reading.settle();
        var end = System.nanoTime() + idle.toNanos();
        return reading.plans(() -> System.nanoTime() < end);
    }

    private Histogram readWhileRebuilding(Books books) throws InterruptedException {
        reading.settle();
        var failed = new AtomicReference<Throwable>();
        var rebuilding = Thread.ofPlatform().start(() -> {
            try {
                rebuild(books);
            } catch (SQLException | RuntimeException broken) {
                failed.set(broken);
            }
        });
        var took = reading.plans(rebuilding::isAlive);
        rebuilding.join();
        if (failed.get() != null) throw new IllegalStateException("the rebuild failed", failed.get());
        return took;
    }
}
