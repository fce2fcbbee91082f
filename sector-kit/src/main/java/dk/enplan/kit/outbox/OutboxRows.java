package dk.enplan.kit.outbox;

import dk.enplan.kit.database.LastWords;
import dk.enplan.kit.database.OneWay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/** The outbox's tables as the relay sees them: inside its own transaction, one replica at a time. */
final class OutboxRows {

    static final int MOST = 500;
    static final int MOST_BYTES = 8_000_000;
    private static final long LOCK = 0x656e706c616eL;

    record Row(long position, String topic, String key, String json) {
        Lane lane() {
            return new Lane(topic, key);
        }
    }

    /** Of what has been looked through: what rests further back is found when it has come to the front. */
    private static final String NOT_RESTING = """
            select * from (
              select * from outbox where message_key || ' ' || topic <> all (?) order by position limit %d) as front
             where not exists (select from outbox_resting as resting
                                where resting.message_key = front.message_key and resting.topic = front.topic)
             order by position limit ?
            """.formatted(RestingRows.MOST_LOOKED_THROUGH);

    /**
     * @param mine whether this replica holds the outbox until its transaction ends
     * @param oldest what waits, but for lanes that are under way; where it is ours
     */
    record Look(boolean mine, boolean brokerWasAway, boolean someRest, List<Row> oldest) {
        Look {
            oldest = List.copyOf(oldest);
        }

        Look and(List<Row> read) {
            return new Look(mine, brokerWasAway, someRest, read);
        }
    }

    private static final String LOOK =
            "select pg_try_advisory_xact_lock(?), exists (select from outbox_without_broker),"
                    + " exists (select from outbox_resting), set_config('enable_seqscan', 'off', true)";

    /** No more of them than memory holds easily. */
    private static String inOneRound(String oldest) {
        return """
               select position, topic, message_key, json from (
                 select position, topic, message_key, json,
                        sum(octet_length(json)) over (order by position) - octet_length(json) as before
                   from (%s) as oldest) as measured
                where before < ? order by position
               """.formatted(oldest);
    }

    /** Asked when the lock has been asked for; read only where that was had. */
    private static final String READ = inOneRound("select * from outbox where (select pg_try_advisory_xact_lock(?))"
            + " and message_key || ' ' || topic <> all (?) order by position limit ?");

    static final RowMapper<Row> ROW =
            (row, i) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));

    private final JdbcTemplate jdbc;

    OutboxRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the transaction that begins with this, tables are read by their indexes only: one that held a million rows yesterday is
     * nearly empty and still as long, and the planner would read it from end to end for the few that are in it.
     */
    Look look(Collection<Lane> underWay) {
        var way = new OneWay(jdbc);
        var look = way.ask(OutboxRows::look, LOOK, LOCK);
        var oldest =
                way.ask(new RowMapperResultSetExtractor<>(ROW), READ, LOCK, Lane.words(underWay), MOST, MOST_BYTES);
        way.go();
        return look.get().mine() ? look.get().and(oldest.get()) : look.get();
    }

    private static Look look(ResultSet row) throws SQLException {
        row.next();
        return new Look(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), List.of());
    }

    /** The oldest, but for lanes that rest and those that are under way. */
    List<Row> notResting(Collection<Lane> underWay) {
        return jdbc.query(inOneRound(NOT_RESTING), ROW, Lane.words(underWay), MOST, MOST_BYTES);
    }

    /** Nothing was left behind these when they were read: there were fewer than a round takes, and they are small. */
    static boolean isAll(List<Row> rows) {
        var atMostBytes =
                rows.stream().mapToLong(row -> row.json().length() * 3L).sum();
        return rows.size() < MOST && atMostBytes < MOST_BYTES;
    }

    /** With the commit: nobody looks at these rows once more in this round. */
    void forget(Collection<Long> positions) {
        if (!positions.isEmpty())
            LastWords.say(jdbc, "delete from outbox where position = any (?)", (Object) positions.toArray(Long[]::new));
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
}
