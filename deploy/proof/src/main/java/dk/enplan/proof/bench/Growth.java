package dk.enplan.proof.bench;

import dk.enplan.contracts.Here;
import dk.enplan.proof.Books;
import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import dk.enplan.proof.bench.Measured.Limit;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The same intake when ten times as much is recorded. Every event is about another citizen, and none of them is at hand. */
final class Growth implements Figure {

    private static final int EVENTS_EACH = 20;
    private static final int AT_A_TIME = 1_000;
    private static final int SMALL = 5_000;
    /** So many that a few minutes of a nation's events are each about another. */
    private static final int A_NATION = 15_000;

    private static final int LARGE = 50_000;
    /** Who was told of last is remembered, as many as fit, and who comes once pushes nobody out: they are not asked for. */
    private static final int AT_HAND = 2_000;

    private static final int MEASURED = 5_000;
    private static final int ROUNDS = 3;
    private static final double LEAST = 0.85;
    private static final long SEED = 5_000;

    private final Stage stage;
    private final Topics topics;
    private final Consumer<String> says;
    private final List<UUID> citizens = new ArrayList<>();
    private final List<Told> next = new ArrayList<>();

    Growth(Stage stage, Topics topics, Consumer<String> says) {
        this.stage = stage;
        this.topics = topics;
        this.says = says;
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        try (var books = Books.open(stage.platform(), "plan")) {
            growTo(SMALL, books);
            var small = rate(books);
            growTo(LARGE, books);
            var large = rate(books);
            return List.of(new Measured(
                    "intake at a million recorded events against a hundred thousand",
                    Measured.perSecond(large),
                    Measured.perSecond(small),
                    large / small,
                    new Limit.AtLeast(LEAST)));
        }
    }

    /** What is told next, one thing of each citizen, in no order. */
    List<Told> next() throws SQLException, InterruptedException {
        try (var books = Books.open(stage.platform(), "plan")) {
            growTo(A_NATION, books);
        }
        var shuffled = new ArrayList<>(next);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    private void growTo(int most, Books books) throws SQLException, InterruptedException {
        while (citizens.size() < most) {
            var seed = SEED + citizens.size();
            var whole = Life.of(seed, AT_A_TIME, "growth " + seed);
            var lives = Plans.beginnings(EVENTS_EACH, whole);
            topics.tell(Topics.OURS, lives);
            new Progress(books, lives).shownAndAnswered();
            for (var life : whole) {
                citizens.add(life.citizen());
                if (life.told().size() > EVENTS_EACH) next.add(life.told().get(EVENTS_EACH));
            }
        }
        says.accept("%,d events recorded about %,d citizens"
                .formatted(
                        books.count("select count(*) from domain_event where payload_type = 'fact-recorded'"),
                        citizens.size()));
    }

    /** Always those whose turn was longest ago: nobody is still at hand when they come again, among few as among many. */
    private double rate(Books books) throws SQLException, InterruptedException {
        var drawn = new ArrayList<>(citizens.subList(0, citizens.size() - AT_HAND));
        Collections.shuffle(drawn, new Random(SEED));
        var turns = Stream.generate(() -> drawn).flatMap(List::stream).iterator();
        // Once to learn how it goes when nobody is at hand.
        rate(turns, books);
        var rates = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) rates.add(rate(turns, books));
        return Rounds.median(rates, Double::doubleValue);
    }

    private double rate(Iterator<UUID> turns, Books books) throws SQLException, InterruptedException {
        var calls = Stream.generate(() -> called(turns.next())).limit(MEASURED).toList();
        var before = Work.seconds();
        var begun = System.nanoTime();
        topics.tell(Topics.OURS, calls);
        var events = new Progress(books, calls).shownAndAnswered();
        var rate = events / ((System.nanoTime() - begun) / 1e9);
        says.accept("%s of another citizen each; for each, in µs of a core: %s"
                .formatted(Measured.perSecond(rate), Work.since(before, 1e6 / events)));
        return rate;
    }

    private static Life called(UUID citizen) {
        Told call =
                Life.one(citizen, "family", "contact.made", ZonedDateTime.now(Here.ZONE), Map.of("channel", "phone"));
        return new Life(citizen, List.of(call));
    }
}
