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

    /** So many of the last are looked for first: to look for all costs the database what it is to be measured at. */
    private static final int LAST = 50;

    private final Books books;
    private final List<Told> told;

    Progress(Books books, List<Life> lives) {
        this.books = books;
        this.told = lives.stream().flatMap(life -> life.told().stream()).toList();
    }

    /** Of these alone, by the index: what is there already is not counted again and again. */
    private boolean shows(List<Told> some) throws SQLException {
        return books.count("select count(*) from unnest('{%s}'::uuid[], '{%s}'::uuid[]) told (citizen, event)"
                                .formatted(all(some, Told::citizen), all(some, Told::id))
                        + " where exists (select from serving.fact where citizen_id = citizen and event_id = event)")
                == some.size();
    }

    private static String all(List<Told> told, Function<Told, UUID> which) {
        return told.stream().map(event -> which.apply(event).toString()).collect(Collectors.joining(","));
    }

    /** Also in the worklist. @return how many there were */
    long shownAndAnswered() throws SQLException {
        var last = told.subList(Math.max(0, told.size() - LAST), told.size());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!shows(last)
                || books.count("select count(*) from outbox_waiting") > 0
                || books.count("select count(*) from serving.plan where summarised < position") > 0
                || !shows(told)) {
            if (System.nanoTime() > deadline)
                throw new IllegalStateException("not all of %d events are shown".formatted(told.size()));
            LockSupport.parkNanos(OFTEN.toNanos());
        }
        return told.size();
    }
}
