package dk.enplan.proof.bench;

import dk.enplan.proof.Books;
import dk.enplan.proof.Life;
import dk.enplan.proof.bench.Measured.Limit;
import dk.enplan.proof.bench.Rounds.Pair;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * From Kafka to recorded, decided, projected and answered; against the same work as one Axon command for each event, and against the rows
 * that came of it, written as a raw JDBC batch.
 */
final class Intake implements Figure {

    private static final long SEED = 100;

    /**
     * @param learning rounds of each before it is measured: what is sustained is what a JVM does that has learnt
     * @param rounds of each, taking turns
     * @param citizens told to us in a round
     * @param citizensBeside told one by one in a round: fewer, or it would never end
     */
    record Size(int learning, int rounds, int citizens, int citizensBeside) {}

    private final Stage stage;
    private final Topics topics;
    private final Size size;
    private final Consumer<String> says;

    Intake(Stage stage, Topics topics, Size size, Consumer<String> says) {
        this.stage = stage;
        this.topics = topics;
        this.size = size;
        this.says = says;
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        var beside = new ArrayList<Pair<Double>>();
        var raw = new ArrayList<Pair<Double>>();
        try (var books = Books.open(stage.platform(), "plan")) {
            var first = Life.of(SEED, size.citizens(), "first");
            var batch = RawBatch.of(first, stage.platform(), () -> rate(Topics.OURS, first, books));
            for (int round = 1; round <= size.learning() + size.rounds(); round++) {
                var lives = Life.of(SEED + round, size.citizens(), "intake " + round);
                var ours = rate(Topics.OURS, lives, books);
                var one =
                        rate(Topics.BESIDE, Life.of(SEED + round, size.citizensBeside(), "one by one " + round), books);
                var rows = batch.rate();
                says.accept("taken in %s, as single commands %s, its rows as a raw batch %s"
                        .formatted(Measured.perSecond(ours), Measured.perSecond(one), Measured.perSecond(rows)));
                if (round <= size.learning()) continue;
                beside.add(new Pair<>(ours, one));
                raw.add(new Pair<>(ours, rows));
            }
        }
        return List.of(
                measured("intake against one command an event", beside, 10),
                measured("intake against a raw batch of its rows", raw, 0.25));
    }

    private static Measured measured(String name, List<Pair<Double>> pairs, double least) {
        return new Measured(
                name,
                Measured.perSecond(Rounds.median(pairs, Pair::ours)),
                Measured.perSecond(Rounds.median(pairs, Pair::beside)),
                Rounds.ratio(pairs),
                new Limit.AtLeast(least));
    }

    /** Events a second, until the last of them is shown and answered. */
    private double rate(Topics.Listener to, List<Life> lives, Books books) throws SQLException, InterruptedException {
        var before = Work.seconds();
        var begun = System.nanoTime();
        topics.tell(to, lives);
        var events = new Progress(books, lives).shownAndAnswered();
        var rate = events / ((System.nanoTime() - begun) / 1e9);
        says.accept("%s* %,d events, %s; for each, in µs of a core: %s"
                .formatted(to.prefix(), events, Measured.perSecond(rate), Work.since(before, 1e6 / events)));
        return rate;
    }
}
