package dk.enplan.proof.bench;

import dk.enplan.proof.bench.Measured.Limit;
import dk.enplan.proof.bench.Rounds.Pair;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** From a sector's door to the plan that a coordinator opens, under a steady load; against a bare chain of the same hops. */
final class Visible implements Figure {

    /** So many of those that are told in a second are watched until they are seen: whoever watches asks often. */
    private static final double WATCHED = 10;

    /** Whoever has waited long looks less often: what it is too late by counts against us, and looking is itself a load. */
    private static final Duration SOONEST = Duration.ofMillis(4);

    /**
     * What a chain needs is told to it at full speed before each run; what is still being done about that is not the steady load. Either
     * chain rests as long.
     */
    private static final Duration STEADY = Duration.ofSeconds(2);

    private static final int QUARTER = 4;
    private static final double LIMIT = 4;

    /** What is told at one end, and seen at the other. */
    interface Chain {

        /** Before each run. */
        default void begin() throws SQLException, InterruptedException {}

        void tell(int number);

        /** Asked again and again. */
        boolean shows(int number);
    }

    private final Chain ours;
    private final Chain bare;
    private final int rounds;
    private final int learning;
    private final double rate;
    private final Duration lasts;
    private final Consumer<String> says;

    Visible(Chain ours, Chain bare, int rounds, int learning, double rate, Duration lasts, Consumer<String> says) {
        this.ours = ours;
        this.bare = bare;
        this.rounds = rounds;
        this.learning = learning;
        this.rate = rate;
        this.lasts = lasts;
        this.says = says;
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        // The JVMs learn the way, and are given time for it. By turns, as they are measured: neither stands idle for
        // long.
        for (var slowly : List.of(rate / 4, rate / 2)) taking(1, slowly);
        taking(learning, rate);
        var pairs = taking(rounds, rate);
        return List.of(measured(pairs, 50), measured(pairs, 99));
    }

    private List<Pair<Histogram>> taking(int turns, double aSecond) throws SQLException, InterruptedException {
        return Rounds.alternating(turns, round -> run(ours, aSecond), round -> run(bare, aSecond));
    }

    private Measured measured(List<Pair<Histogram>> pairs, double percentile) {
        return new Measured(
                "door to plan at %.0f/s, p%.0f".formatted(rate, percentile),
                "%.1f ms".formatted(Rounds.median(pairs, it -> Paced.millis(it.ours(), percentile))),
                "%.1f ms".formatted(Rounds.median(pairs, it -> Paced.millis(it.beside(), percentile))),
                Rounds.median(pairs, it -> Paced.millis(it.ours(), percentile) / Paced.millis(it.beside(), percentile)),
                new Limit.AtMost(LIMIT));
    }

    private Histogram run(Chain chain, double aSecond) throws SQLException, InterruptedException {
        chain.begin();
        LockSupport.parkNanos(STEADY.toNanos());
        var before = Work.seconds();
        var each = Math.max(1, Math.round(aSecond / WATCHED));
        var took = Paced.run(aSecond, lasts, number -> () -> {
            chain.tell(number);
            if (number % each != 0) return false;
            var told = System.nanoTime();
            while (!chain.shows(number))
                LockSupport.parkNanos(Math.max(SOONEST.toNanos(), (System.nanoTime() - told) / QUARTER));
            return true;
        });
        says.accept("%s, %.0f/s: %d watched, seen after %.1f ms (median), %.1f ms (99 of 100); ms of a core: %s"
                .formatted(
                        chain,
                        aSecond,
                        took.getTotalCount(),
                        Paced.millis(took, 50),
                        Paced.millis(took, 99),
                        Work.since(before, 1_000)));
        return took;
    }
}
