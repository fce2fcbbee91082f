package dk.enplan.proof.bench;

import dk.enplan.contracts.Here;
import dk.enplan.proof.Books;
import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** One store, and how many it is about. */
final class Growing {

    private static final int EVENTS_EACH = 20;
    private static final int AT_A_TIME = 1_000;
    /** Who was told of last is remembered, as many as fit, and who comes once pushes nobody out: they are not called. */
    private static final int AT_HAND = 2_000;

    private static final int CALLS = 5_000;
    private static final long SEED = 5_000;

    private final Books books;
    private final Topics topics;
    private final Consumer<String> says;
    private final List<UUID> citizens = new ArrayList<>();
    private final List<Told> next = new ArrayList<>();
    private List<UUID> turns = List.of();
    private int turn;

    Growing(Books books, Topics topics, Consumer<String> says) {
        this.books = books;
        this.topics = topics;
        this.says = says;
    }

    void to(int most) throws SQLException, InterruptedException {
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
        turns = shuffled(citizens.subList(0, citizens.size() - AT_HAND));
        turn = 0;
        says.accept("%,d events recorded about %,d citizens"
                .formatted(
                        books.count("select count(*) from domain_event where payload_type = 'fact-recorded'"),
                        citizens.size()));
    }

    /** What is told next, one thing of each citizen, in no order. */
    List<Told> next() {
        return shuffled(next);
    }

    private static <T> List<T> shuffled(List<T> some) {
        var shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    /** The first call ends what was flagged because nobody had called, and costs more than the next: everybody has had it. */
    void firstCalls() throws SQLException, InterruptedException {
        for (int called = 0; called < turns.size(); called += CALLS) calls(Math.min(CALLS, turns.size() - called));
    }

    /** About those whose turn was longest ago: nobody is still at hand when they come again. @return events a second */
    double calls() throws SQLException, InterruptedException {
        return calls(CALLS);
    }

    private double calls(int most) throws SQLException, InterruptedException {
        var calls = new ArrayList<Life>();
        while (calls.size() < most) calls.add(called(turns.get(turn++ % turns.size())));
        var before = Work.seconds();
        var begun = System.nanoTime();
        topics.tell(Topics.OURS, calls);
        var events = new Progress(books, calls).shownAndAnswered();
        var rate = events / ((System.nanoTime() - begun) / 1e9);
        says.accept("%s of another of %,d citizens each; for each, in µs of a core: %s"
                .formatted(Measured.perSecond(rate), citizens.size(), Work.since(before, 1e6 / events)));
        return rate;
    }

    private static Life called(UUID citizen) {
        Told call =
                Life.one(citizen, "family", "contact.made", ZonedDateTime.now(Here.ZONE), Map.of("channel", "phone"));
        return new Life(citizen, List.of(call));
    }
}
