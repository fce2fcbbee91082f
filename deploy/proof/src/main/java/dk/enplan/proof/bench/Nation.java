package dk.enplan.proof.bench;

import dk.enplan.proof.Books;
import dk.enplan.proof.Doors;
import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import dk.enplan.proof.bench.Measured.Limit;
import java.sql.SQLException;
import java.time.Duration;
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

    private final Doors doors;
    private final Books books;
    private final List<Told> told;
    private final Duration lasts;
    private final Consumer<String> says;

    /** @param told what happens to people of whom much is recorded, each of them another: hardly any plan is at hand */
    Nation(Doors doors, Books books, List<Told> told, Duration lasts, Consumer<String> says) {
        this.doors = doors;
        this.books = books;
        this.told = told;
        this.lasts = lasts;
        this.says = says;
    }

    @Override
    public List<Measured> measure() throws SQLException, InterruptedException {
        // The JVMs learn it, from few to many: untrained ones do not keep up with what they will do easily.
        var left = run(RATE / 4, "nation, warming", told);
        left = run(RATE / 2, "nation, warm", left);
        var before = Work.seconds();
        var after = run(RATE, "nation", left);
        var events = left.size() - after.size();
        var cores = Runtime.getRuntime().availableProcessors();
        // All that they came to, also what was done only when the last had been told.
        var shares = Work.since(before, 100 * RATE / events / cores);
        says.accept("in per cent of this machine: " + shares);
        return List.of(new Measured(
                "the nation's busiest hour, share of this machine",
                Measured.perSecond(RATE),
                cores + " cores",
                shares.values().stream().mapToLong(Long::longValue).sum() / 100.0,
                new Limit.AtMost(1)));
    }

    /** Until all of it is shown. @return what is left to be told */
    private List<Told> run(double rate, String name, List<Told> events) throws SQLException, InterruptedException {
        var took = Paced.run(rate, lasts, number -> () -> {
            var answer = Patient.ask(() -> doors.tell(events.get(number)));
            if (answer.status() != 202)
                throw new IllegalStateException("a door answered " + answer.status() + " " + answer.body());
            return true;
        });
        says.accept("%s: %,d events told, a door took %.1f ms (median), %.1f ms (99 of 100)"
                .formatted(name, took.getTotalCount(), Paced.millis(took, 50), Paced.millis(took, 99)));
        var count = Math.toIntExact(took.getTotalCount());
        var lives = events.subList(0, count).stream()
                .map(it -> new Life(it.citizen(), List.of(it)))
                .toList();
        new Progress(books, lives).shownAndAnswered();
        return events.subList(count, events.size());
    }
}
