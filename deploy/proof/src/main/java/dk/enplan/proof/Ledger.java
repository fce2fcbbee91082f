package dk.enplan.proof;

import dk.enplan.local.Reachable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How far the platform has come with what it was told. */
final class Ledger implements AutoCloseable {

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final List<String> WITH_OUTBOX =
            List.of("jobcenter", "family", "housing", "psychiatry", "gateway", "plan");

    private final Reachable platform;
    private final Books plan;

    private Ledger(Reachable platform, Books plan) {
        this.platform = platform;
        this.plan = plan;
    }

    static Ledger of(Reachable platform) throws SQLException {
        return new Ledger(platform, Books.open(platform, "plan"));
    }

    long recorded() throws SQLException {
        return plan.count("select count(*) from domain_event where payload_type = 'fact-recorded'");
    }

    /** As readers see it. */
    private long shown() throws SQLException {
        return plan.count("select count(*) from serving.fact");
    }

    /** Comes back when all of them are recorded and shown, or tells how far it came. */
    void awaitShown(long events, Duration patience) throws SQLException {
        var deadline = Instant.now().plus(patience);
        while (recorded() < events || shown() < events) {
            if (Instant.now().isAfter(deadline))
                throw new IllegalStateException(
                        "of %d events %d are recorded and %d shown".formatted(events, recorded(), shown()));
            pause();
        }
    }

    /** Comes back when nothing moves any more: all is recorded, shown, answered and told. */
    boolean comesToRest(long events, Duration patience) throws SQLException {
        var deadline = Instant.now().plus(patience);
        for (var restless = true; restless; pause()) {
            restless = recorded() < events || shown() < recorded() || waiting() > 0 || unanswered() > 0 || untold() > 0;
            if (restless && Instant.now().isAfter(deadline)) return false;
        }
        return true;
    }

    private long waiting() throws SQLException {
        var waiting = 0L;
        for (var database : WITH_OUTBOX) waiting += count(database, "select count(*) from outbox_waiting");
        return waiting;
    }

    private long unanswered() throws SQLException {
        var unanswered = 0L;
        for (var database : WITH_OUTBOX.subList(0, WITH_OUTBOX.size() - 1))
            unanswered += count(database, "select count(*) from published_event where state = 'stored'");
        return unanswered;
    }

    /** Flags raised of which nobody has heard. */
    private long untold() throws SQLException {
        return plan.count("select count(*) from domain_event where payload_type = 'flag-raised'")
                - count("notification", "select count(*) from flag");
    }

    private long count(String database, String query) throws SQLException {
        try (var book = Books.open(platform, database)) {
            return book.count(query);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(OFTEN.toMillis()));
    }

    @Override
    public void close() throws SQLException {
        plan.close();
    }
}
