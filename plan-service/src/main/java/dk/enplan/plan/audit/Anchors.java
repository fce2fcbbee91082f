package dk.enplan.plan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The anchors as they are kept, and the last one that this process has seen: a database that forgets it is caught. */
class Anchors {

    static final RowMapper<Anchor> ANCHOR = (row, i) -> anchor(row);

    private final JdbcTemplate jdbc;
    private Optional<Anchor.Head> seen = Optional.empty();

    Anchors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Anchor> last() {
        return jdbc.query("select * from anchor order by number desc limit 1", ANCHOR).stream()
                .findFirst();
    }

    Optional<Anchor> find(long number) {
        return jdbc.query("select * from anchor where number = ?", ANCHOR, number).stream()
                .findFirst();
    }

    void keep(Anchor made) {
        jdbc.update(
                """
                insert into anchor (number, previous_hash, after_index, up_to_index, events, in_order, in_any_order, made_at, key_id,
                                    hash, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                made.number(),
                made.previousHash(),
                made.after(),
                made.upTo(),
                made.sum().events(),
                made.sum().inOrder(),
                made.sum().inAnyOrder(),
                made.madeAt().atOffset(ZoneOffset.UTC),
                made.keyId(),
                made.hash(),
                made.signature());
    }

    /** What was committed; an older one than before is no news. */
    synchronized void saw(Anchor anchor) {
        if (seen.map(Anchor.Head::number).orElse(0L) < anchor.number()) seen = Optional.of(anchor.head());
    }

    synchronized Optional<Anchor.Head> seen() {
        return seen;
    }

    /** What we have seen is still there. */
    boolean keptFaith() {
        return seen().map(head -> find(head.number()).filter(head::is).isPresent())
                .orElse(true);
    }

    Stream<Anchor> all(JdbcTemplate bitByBit) {
        return bitByBit.queryForStream("select * from anchor order by number", ANCHOR);
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(
                row.getLong("number"),
                row.getBytes("previous_hash"),
                row.getLong("after_index"),
                row.getLong("up_to_index"),
                new Stretch.Sum(row.getLong("events"), row.getBytes("in_order"), row.getBytes("in_any_order")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getBytes("hash"),
                row.getBytes("signature"));
    }
}
