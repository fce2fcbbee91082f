package dk.enplan.proof.bench;

import dk.enplan.proof.Doors;
import dk.enplan.proof.bench.Measured.Limit;
import dk.enplan.proof.bench.Rounds.Pair;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** Plans of two hundred facts, opened two hundred times a second; against the same bytes as the same server has stored them. */
final class Reading implements Figure {

    static final int FACTS = 200;
    private static final double LIMIT = 3;

    private final Doors doors;
    private final List<UUID> plans;
    private final int rounds;
    private final double rate;
    private final Duration lasts;
    private final Consumer<String> says;

    Reading(Doors doors, List<UUID> plans, int rounds, double rate, Duration lasts, Consumer<String> says) {
        this.doors = doors;
        this.plans = plans;
        this.rounds = rounds;
        this.rate = rate;
        this.lasts = lasts;
        this.says = says;
    }

    /** The JVM learns both, and is given time for it. */
    void warm() throws InterruptedException {
        for (var plan : plans) store(plan);
        for (var path : List.of("/api/plans/", "/api/stored-bytes/")) {
            read(path, rate / 4);
            read(path, rate);
        }
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        var pairs = Rounds.alternating(
                rounds, round -> read("/api/plans/", rate), round -> read("/api/stored-bytes/", rate));
        return List.of(measured(pairs, 50), measured(pairs, 99));
    }

    private Measured measured(List<Pair<Histogram>> pairs, double percentile) {
        return new Measured(
                "a plan of 200 facts at %.0f/s, p%.0f".formatted(rate, percentile),
                "%.1f ms".formatted(Rounds.median(pairs, it -> Paced.millis(it.ours(), percentile))),
                "%.1f ms".formatted(Rounds.median(pairs, it -> Paced.millis(it.beside(), percentile))),
                Rounds.median(pairs, it -> Paced.millis(it.ours(), percentile) / Paced.millis(it.beside(), percentile)),
                new Limit.AtMost(LIMIT));
    }

    private void store(UUID plan) {
        var document = doors.as("rita", Stage.PLAN).get("/api/plans/" + plan);
        doors.as("rita", Stage.PLAN).put("/api/stored-bytes/" + plan, document.body());
    }

    private Histogram read(String path, double aSecond) throws InterruptedException {
        var before = Work.seconds();
        var end = System.nanoTime() + lasts.toNanos();
        var took = read(path, aSecond, () -> System.nanoTime() < end);
        says.accept("%s, %.0f/s: %.1f ms (median), %.1f ms (99 of 100); ms of a core: %s"
                .formatted(path, aSecond, Paced.millis(took, 50), Paced.millis(took, 99), Work.since(before, 1_000)));
        return took;
    }

    /** Whoever is the first to read a plan after a rebuild has it written out anew: each is read once, one after the other. */
    void settle() {
        for (var plan : plans) Patient.ask(() -> doors.as("rita", Stage.PLAN).get("/api/plans/" + plan));
    }

    /** Plans, as long as it is to go on. */
    Histogram plans(BooleanSupplier goesOn) throws InterruptedException {
        return read("/api/plans/", rate, goesOn);
    }

    private Histogram read(String path, double aSecond, BooleanSupplier goesOn) throws InterruptedException {
        return Paced.run(aSecond, goesOn, number -> () -> {
            var answer = Patient.ask(() -> doors.as("rita", Stage.PLAN).get(path + plans.get(number % plans.size())));
            if (answer.status() != 200) throw new IllegalStateException(path + " answered " + answer.status());
            return true;
        });
    }
}
