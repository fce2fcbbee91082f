package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.audit.Attesting.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The replays that were asked for, how far they are and what came of them, as every replica reads it. */
@Component
class ReplayRows {

    /** So long after its last sign of life a replay is lost. */
    private static final String LOST_AFTER = "30 seconds";

    /**
     * Whose histories there are, one after another, those who stand in the views without one, and those of whom only the record of
     * erasure is left. An id and its text have one order, and each column is asked in its own: there are many.
     */
    private static final String NEXT = """
            select least(
              (select min(aggregate_identifier) from domain_event where aggregate_identifier %%1$s :text and aggregate_identifier ~ '%1$s'),
              (select citizen_id::text from serving.plan where citizen_id %%1$s :id order by citizen_id limit 1),
              (select citizen_id::text from erasure_of where citizen_id %%1$s :id order by citizen_id limit 1))
            """.formatted("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    enum State {
        RUNNING,
        DONE,
        /** It met something that it could not go on from. */
        FAILED,
        /** Whoever did it is gone. */
        LOST
    }

    record Asked(UUID id, String by, Instant at, @Nullable UUID citizenId) {}

    record Kept(
            Asked asked,
            State state,
            long citizens,
            long ofAll,
            long events,
            @Nullable String failed,
            @Nullable String result,
            @Nullable String statement,
            @Nullable Signature signature) {}

    private static final String ALL = """
            select replay.*, progress.citizens, progress.of_all, progress.events, progress.failed,
                   statement.result, statement.statement, statement.key_id, statement.signature,
                   coalesce(progress.seen_at < now() - interval '%s', true) as lost
              from replay left join replay_progress progress on progress.replay_id = replay.id
              left join replay_statement statement on statement.replay_id = replay.id
            """.formatted(LOST_AFTER);

    private final JdbcClient jdbc;

    ReplayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void asked(Asked asked, long ofAll) {
        jdbc.sql("insert into replay (id, asked_by, asked_at, citizen_id) values (:id, :by, :at, :citizen)")
                .param("id", asked.id())
                .param("by", asked.by())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .param("citizen", asked.citizenId())
                .update();
        jdbc.sql("""
                        insert into replay_progress (replay_id, seen_at, citizens, of_all, events) values (?, now(), 0, ?, 0)
                        """).params(asked.id(), ofAll).update();
    }

    /** Whoever does them is there. */
    void alive(Collection<UUID> replays) {
        jdbc.sql("update replay_progress set seen_at = now() where replay_id = any (?)")
                .param(replays.toArray(UUID[]::new))
                .update();
    }

    void goesOn(UUID id, long citizens, long events) {
        jdbc.sql("update replay_progress set seen_at = now(), citizens = ?, events = ? where replay_id = ?")
                .params(citizens, events, id)
                .update();
    }

    void failed(UUID id, String why) {
        jdbc.sql("update replay_progress set failed = ? where replay_id = ?")
                .params(why, id)
                .update();
    }

    void done(UUID id, Instant at, String result, String statement, Signature signature) {
        jdbc.sql("""
                        insert into replay_statement (replay_id, result, made_at, statement, key_id, signature)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, result, at.atOffset(ZoneOffset.UTC), statement, signature.keyId(), signature.bytes())
                .update();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql(ALL + " where replay.id = ?")
                .param(id)
                .query((row, i) -> kept(row))
                .optional();
    }

    List<Kept> latest(int most) {
        return jdbc.sql(ALL + " order by replay.asked_at desc, replay.id limit ?")
                .param(most)
                .query((row, i) -> kept(row))
                .list();
    }

    Optional<CitizenId> first() {
        return next(">=", new UUID(0, 0));
    }

    Optional<CitizenId> after(CitizenId last) {
        return next(">", last.value());
    }

    private Optional<CitizenId> next(String than, UUID id) {
        return jdbc.sql(NEXT.formatted(than))
                .param("text", id.toString())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(CitizenId::of);
    }

    long histories() {
        return jdbc.sql("""
                        select (select count(*) from domain_event where sequence_number = 0)
                             + (select count(*) from erasure_of where last_sequence is null)
                        """).query(Long.class).single();
    }

    long lastPlace() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var statement = row.getString("statement");
        var failed = row.getString("failed");
        return new Kept(
                new Asked(
                        row.getObject("id", UUID.class),
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("citizen_id", UUID.class)),
                state(statement, failed, row.getBoolean("lost")),
                row.getLong("citizens"),
                row.getLong("of_all"),
                row.getLong("events"),
                failed,
                row.getString("result"),
                statement,
                statement == null ? null : new Signature(row.getString("key_id"), row.getBytes("signature")));
    }

    private static State state(@Nullable String statement, @Nullable String failed, boolean lost) {
        if (statement != null) return State.DONE;
        if (failed != null) return State.FAILED;
        return lost ? State.LOST : State.RUNNING;
    }
}
