package dk.enplan.kit.outbox;

import dk.enplan.kit.outbox.Lanes.Ended;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The outbox's tables as the relay sees them: inside its own transaction, one replica at a time. */
final class OutboxRows {

    static final int MOST = 500;
    static final int MOST_BYTES = 8_000_000;
    private static final int MOST_RESTING_LANES = 20;
    private static final long LOCK = 0x656e706c616eL;

    /** A clock that was moved back must not leave a lane at rest: what lies further ahead than a rest is long is over. */
    private static final String RESTS = "again_at between ? and ? + interval '1 minute'";

    record Row(long position, String topic, String key, String json) {
        Lane lane() {
            return new Lane(topic, key);
        }
    }

    /** @param mine whether this replica holds the outbox until its transaction ends */
    record Look(boolean mine, boolean brokerWasAway, boolean someRest) {}

    private static final RowMapper<Row> ROW =
            (row, i) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));

    private final JdbcTemplate jdbc;

    OutboxRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Look look() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(?), exists (select from outbox_without_broker),"
                        + " exists (select from outbox_resting)",
                (row, i) -> new Look(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)),
                LOCK));
    }

    /** The oldest, but for lanes that rest and those that are under way; no more of them than memory holds easily. */
    List<Row> waiting(Collection<Lane> underWay, boolean someRest) {
        var resting = "not exists (select from outbox_resting as resting"
                + " where resting.message_key = outbox.message_key and resting.topic = outbox.topic) and ";
        return jdbc.query("""
                select position, topic, message_key, json from (
                  select position, topic, message_key, json,
                         sum(octet_length(json)) over (order by position) - octet_length(json) as before
                    from outbox where %s message_key || ' ' || topic <> all (?) order by position limit ?) as oldest
                 where before < ? order by position
                """.formatted(someRest ? resting : ""), ROW, words(underWay), MOST, MOST_BYTES);
    }

    /**
     * The first message of a few lanes that have rested: when it is taken, the others follow. A few, because they may well not be
     * taken again, and others wait.
     */
    List<Row> rested(Collection<Lane> underWay, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var firsts = new HashMap<Long, Lane>();
        jdbc.query(
                "select position, topic, message_key from outbox_resting where not " + RESTS
                        + " and message_key || ' ' || topic <> all (?) order by again_at limit " + MOST_RESTING_LANES,
                row -> {
                    firsts.put(row.getLong(1), new Lane(row.getString(2), row.getString(3)));
                },
                at,
                at,
                words(underWay));
        if (firsts.isEmpty()) return List.of();
        var rows = jdbc.query(
                "select position, topic, message_key, json from outbox where position = any (?) order by position",
                ROW,
                (Object) firsts.keySet().toArray(Long[]::new));
        // Somebody took it out by hand: then nothing is left to wait for.
        rows.forEach(row -> firsts.remove(row.position()));
        release(firsts.values());
        return rows;
    }

    void forget(Collection<Long> positions) {
        if (!positions.isEmpty())
            jdbc.update("delete from outbox where position = any (?)", (Object) positions.toArray(Long[]::new));
    }

    void release(Collection<Lane> lanes) {
        if (!lanes.isEmpty())
            jdbc.update(
                    "delete from outbox_resting where message_key || ' ' || topic = any (?)", (Object) words(lanes));
    }

    /** Twice as long each time, up to a minute. */
    void rest(Collection<Ended> lanes, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate("""
                insert into outbox_resting as resting (message_key, topic, position, cause, since, tries, again_at)
                values (?, ?, ?, ?, ?, 1, ? + interval '1 second')
                on conflict (message_key, topic) do update
                  set position = excluded.position, cause = excluded.cause, tries = resting.tries + 1,
                      again_at = excluded.since + least(interval '1 second' * 2 ^ least(resting.tries, 10), interval '1 minute')
                """, lanes.stream().map(ended -> resting(ended, at)).toList());
    }

    private static Object[] resting(Ended ended, OffsetDateTime at) {
        var stuck = ended.stuck().orElseThrow();
        return new Object[] {ended.lane().key(), ended.lane().topic(), stuck.position(), stuck.cause(), at, at};
    }

    void brokerIsAway(String cause, Instant now) {
        jdbc.update(
                "insert into outbox_without_broker (cause, since) values (?, ?)"
                        + " on conflict (only_one) do update set cause = excluded.cause",
                cause,
                now.atOffset(ZoneOffset.UTC));
    }

    void brokerIsBack() {
        jdbc.update("delete from outbox_without_broker");
    }

    private static String[] words(Collection<Lane> lanes) {
        return lanes.stream().map(Lane::word).toArray(String[]::new);
    }
}
