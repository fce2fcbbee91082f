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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** The same intake when ten times as much is recorded. Every event is about another citizen, drawn from all of them: none is at hand. */
final class Growth implements Figure {

    private static final int EVENTS_EACH = 20;
    private static final int AT_A_TIME = 1_000;
    private static final int SMALL = 5_000;
    private static final int LARGE = 50_000;
    private static final int MEASURED = 5_000;
    private static final int ROUNDS = 3;
    private static final double LEAST = 0.85;
    private static final long SEED = 5_000;

    private final Stage stage;
    private final Topics topics;
    private final Consumer<String> says;
    private final List<UUID> citizens = new ArrayList<>();

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

    /** The citizens that there are by now. */
    List<UUID> citizens() {
        return citizens;
    }

    private void growTo(int most, Books books) throws SQLException, InterruptedException {
        while (citizens.size() < most) {
            var seed = SEED + citizens.size();
            var lives = Plans.of(EVENTS_EACH, seed, AT_A_TIME, "growth " + seed);
            topics.tell(Topics.OURS, lives);
            new Progress(books, lives).shownAndAnswered();
            lives.forEach(life -> citizens.add(life.citizen()));
        }
        says.accept("%,d events recorded about %,d citizens"
                .formatted(
                        books.count("select count(*) from domain_event where payload_type = 'fact-recorded'"),
                        citizens.size()));
    }

    private double rate(Books books) throws SQLException, InterruptedException {
        var rates = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var drawn = new ArrayList<>(citizens);
            Collections.shuffle(drawn, new Random(round));
            var calls = drawn.stream().limit(MEASURED).map(Growth::called).toList();
            var begun = System.nanoTime();
            topics.tell(Topics.OURS, calls);
            var events = new Progress(books, calls).shownAndAnswered();
            rates.add(events / ((System.nanoTime() - begun) / 1e9));
        }
        return Rounds.median(rates, Double::doubleValue);
    }

    private static Life called(UUID citizen) {
        Told call =
                Life.one(citizen, "family", "contact.made", ZonedDateTime.now(Here.ZONE), Map.of("channel", "phone"));
        return new Life(citizen, List.of(call));
    }
}
