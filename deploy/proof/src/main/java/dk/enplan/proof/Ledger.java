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
    /** Longer than those who look at the clock wait between two looks. */
    private static final Duration QUIET = Duration.ofSeconds(3);

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

    /** Comes back when nothing moves any more: all is recorded, shown, answered and told, and stays as it is for a while. */
    boolean comesToRest(Chronicle chronicle, Duration patience) throws SQLException {
        var deadline = Instant.now().plus(patience);
        var known = -1L;
        var since = Instant.now();
        while (Instant.now().isBefore(deadline)) {
            var now = decided();
            if (now != known || isRestless(chronicle)) since = Instant.now();
            if (Duration.between(since, Instant.now()).compareTo(QUIET) > 0) return true;
            known = now;
            pause();
        }
        return false;
    }

    private boolean isRestless(Chronicle chronicle) throws SQLException {
        return recorded() < chronicle.answers()
                || shown() < recorded()
                || aside() < chronicle.toBeSetAside()
                || waiting() > 0
                || unanswered() > 0
                || untold() > 0;
    }

    private long decided() throws SQLException {
        return plan.count("select coalesce(max(global_index), 0) from domain_event");
    }

    private long aside() throws SQLException {
        return plan.count("select count(distinct (event_id, citizen_id)) from set_aside");
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

    /** News of flags that nobody has heard. */
    private long untold() throws SQLException {
        return plan.count("select count(*) from domain_event where payload_type like 'flag-%'")
                - count("notification", "select count(*) from heard_news");
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
