package dk.enplan.proof.bench;

import dk.enplan.proof.Books;
import dk.enplan.proof.Life;
import dk.enplan.proof.Life.Told;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far plan-service has come with what was told, read beside it. */
final class Progress {

    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Books books;
    private final String shown;
    private final long events;

    Progress(Books books, List<Life> told) {
        this.books = books;
        this.events = told.stream().mapToLong(life -> life.told().size()).sum();
        // Of these alone, by the index: what is there already is not counted again and again.
        this.shown = "select count(*) from unnest('{%s}'::uuid[], '{%s}'::uuid[]) told (citizen, event)"
                        .formatted(all(told, Told::citizen), all(told, Told::id))
                + " where exists (select from serving.fact where citizen_id = citizen and event_id = event)";
    }

    private static String all(List<Life> told, Function<Told, UUID> which) {
        return told.stream()
                .flatMap(life -> life.told().stream())
                .map(event -> which.apply(event).toString())
                .collect(Collectors.joining(","));
    }

    /** Also in the worklist. @return how many there were */
    long shownAndAnswered() throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (books.count("select count(*) from outbox_waiting") > 0
                || books.count(shown) < events
                || books.count("select count(*) from serving.plan where summarised < position") > 0) {
            if (System.nanoTime() > deadline)
                throw new IllegalStateException("of %d events %d are shown".formatted(events, books.count(shown)));
            LockSupport.parkNanos(OFTEN.toNanos());
        }
        return events;
    }
}
