package dk.enplan.plan.audit;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.audit.Finding.By;
import dk.enplan.plan.audit.Finding.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether the history is as it was written: row by row out of one snapshot, in a memory that does not grow with it. Nobody who
 * writes or reads waits for it.
 */
class Verification {

    /** What was looked at, and what was found. */
    record Result(long citizens, long events, long anchors, long notYetAnchored, Findings findings) {}

    /** The anchors of the stretches in which something was said of a citizen, and all that was said in these stretches. */
    private static final String TOUCHED = """
            exists (select 1 from domain_event own
                     where own.aggregate_identifier = ? and own.global_index > anchor.after_index
                       and own.global_index <= anchor.up_to_index)""";

    private static final String EVENTS_TOUCHED = """
            select event.global_index, event.hash
              from anchor join domain_event event
                on event.global_index > anchor.after_index and event.global_index <= anchor.up_to_index
             where %s
            union
            select global_index, hash from domain_event
             where aggregate_identifier = ? and global_index > (select coalesce(max(up_to_index), 0) from anchor)
             order by global_index""".formatted(TOUCHED);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Anchors anchors;
    private final AnchorKeys keys;

    /**
     * @param bitByBit reads a million rows without holding them
     * @param snapshot sees one state of the database from its first statement to its last
     */
    Verification(JdbcTemplate bitByBit, TransactionTemplate snapshot, Anchors anchors, AnchorKeys keys) {
        this.jdbc = bitByBit;
        this.snapshot = snapshot;
        this.anchors = anchors;
        this.keys = keys;
    }

    /** @param head an anchor that must still be there */
    Result of(Optional<CitizenId> citizen, Optional<Anchor.Head> head) {
        // Before the snapshot: what is remembered by then is in it.
        var seen = anchors.seen();
        var findings = new Findings();
        // By itself: whoever holds on to the views for long keeps the next generation from serving.
        snapshot.executeWithoutResult(status -> seenInViews(citizen, findings));
        return Objects.requireNonNull(snapshot.execute(status -> {
            var chains = chains(citizen.map(CitizenId::toString), findings);
            endedAsErased(citizen, findings);
            var held = anchored(citizen.map(CitizenId::toString), findings);
            head.ifPresent(kept -> compare(kept, By.HEAD, "that was kept elsewhere", findings));
            seen.ifPresent(kept -> compare(kept, By.MEMORY, "that this service has seen", findings));
            return new Result(chains.citizens(), chains.events(), held.anchors(), held.notYetAnchored(), findings);
        }));
    }

    private ChainCheck chains(Optional<String> citizen, Findings findings) {
        var check = new ChainCheck(findings, this::longest);
        jdbc.query(
                "select " + Link.COLUMNS + " from domain_event "
                        + (citizen.isPresent() ? "where aggregate_identifier = ? " : "")
                        + "order by aggregate_identifier, sequence_number, global_index",
                row -> {
                    check.next(Link.read(row));
                },
                citizen.stream().toArray());
        return check;
    }

    private long longest(String citizen) {
        var longest = jdbc.queryForObject(
                "select max(sequence_number) from domain_event where aggregate_identifier = ?", Long.class, citizen);
        return longest == null ? 0 : longest;
    }

    /** What was made of an event outlives it: whoever takes away the last ones has to think of that as well. */
    private void seenInViews(Optional<CitizenId> citizen, Findings findings) {
        if (jdbc.queryForObject("select to_regclass('serving.plan')::text", String.class) == null) return;
        jdbc.query(
                """
                select citizen_id::text, position, last from (
                  select citizen_id, position,
                         coalesce((select max(sequence_number) from domain_event where aggregate_identifier = citizen_id::text), -1) as last
                    from serving.plan) plan
                 where position > last
                """ + (citizen.isPresent() ? "and citizen_id = ?" : ""),
                row -> {
                    var first = row.getLong(3) + 1;
                    var last = row.getLong(2);
                    var says =
                            "The views were made of events up to number %d of this citizen, and the history ends before %d."
                                    .formatted(last, first);
                    findings.add(
                            Finding.of(Kind.REMOVED, By.VIEWS, row.getString(1), first, null, says), last - first + 1);
                },
                citizen.map(CitizenId::value).stream().toArray());
    }

    /** Of the erased there are no views that would miss anything; where their history ended was written down. */
    private void endedAsErased(Optional<CitizenId> citizen, Findings findings) {
        jdbc.query(
                """
                select citizen_id::text, last_sequence, hash, last
                  from (select erased.*, event.hash,
                               (select max(sequence_number) from domain_event where aggregate_identifier = erased.citizen_id::text) as last
                          from erasure_of erased
                          left join domain_event event
                            on event.aggregate_identifier = erased.citizen_id::text and event.sequence_number = erased.last_sequence) ended
                 where (last is distinct from last_sequence or hash is distinct from last_hash)
                """ + (citizen.isPresent() ? "and citizen_id = ?" : ""),
                row -> {
                    var last = row.getObject(2) == null ? -1 : row.getLong(2);
                    var now = row.getObject(4) == null ? -1 : row.getLong(4);
                    findings.add(ended(row.getString(1), last, now), Math.max(1, Math.abs(last - now)));
                },
                citizen.map(CitizenId::value).stream().toArray());
    }

    private static Finding ended(String citizen, long last, long now) {
        if (now < last)
            return Finding.of(
                    Kind.REMOVED,
                    By.ERASURE,
                    citizen,
                    now + 1,
                    null,
                    "This citizen was erased after event %d, and the history ends before %d.".formatted(last, now + 1));
        if (now > last)
            return Finding.of(
                    Kind.INSERTED,
                    By.ERASURE,
                    citizen,
                    last + 1,
                    null,
                    "This citizen was erased after event %d, and something stands behind it.".formatted(last));
        return Finding.of(
                Kind.CHANGED,
                By.ERASURE,
                citizen,
                last,
                null,
                "The last event of this citizen is another than when they were erased.");
    }

    private AnchorCheck anchored(Optional<String> citizen, Findings findings) {
        var check = new AnchorCheck(keys, findings, citizen.isEmpty());
        try (var all = citizen.map(it -> jdbc.queryForStream(
                                "select * from anchor where " + TOUCHED + " order by number", Anchors.ANCHOR, it))
                        .orElseGet(() -> anchors.all(jdbc));
                var events = citizen.map(it -> jdbc.queryForStream(EVENTS_TOUCHED, (row, i) -> placed(row), it, it))
                        .orElseGet(() -> jdbc.queryForStream(
                                "select global_index, hash from domain_event order by global_index",
                                (row, i) -> placed(row)))) {
            check.walk(all.iterator(), events.iterator());
        }
        return check;
    }

    private static AnchorCheck.Placed placed(ResultSet row) throws SQLException {
        return new AnchorCheck.Placed(row.getLong(1), row.getBytes(2));
    }

    private void compare(Anchor.Head kept, By by, String which, Findings findings) {
        var found = anchors.find(kept.number());
        if (found.isEmpty())
            findings.add(Finding.ofAnchor(
                    Kind.ANCHOR_REMOVED,
                    by,
                    kept.number(),
                    "Anchor %d %s is not there any more, nor is it known what it held."
                            .formatted(kept.number(), which)));
        else if (!kept.is(found.get()))
            findings.add(Finding.ofAnchor(
                    Kind.ANCHOR_CHANGED,
                    by,
                    kept.number(),
                    "Anchor %d is another than the one %s.".formatted(kept.number(), which)));
    }
}
