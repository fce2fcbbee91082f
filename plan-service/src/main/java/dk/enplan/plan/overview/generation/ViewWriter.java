package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.PlanEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Writes a batch of events into one generation. Statement by statement for the whole batch, not event by event: what a
 * flag goes through (raised, escalated, cleared) is in that order anyway. A plan's line in the worklist is left waiting: it is drawn
 * once for all that came in meanwhile.
 */
@Component
class ViewWriter {

    private final JdbcTemplate jdbc;
    private final FlagWriter flags;

    ViewWriter(JdbcTemplate jdbc, FlagWriter flags) {
        this.jdbc = jdbc;
        this.flags = flags;
    }

    void write(Generation generation, List<Told> batch) {
        facts(generation, batch);
        flags.write(generation, batch);
        plans(generation, batch);
    }

    /** How far these plans are; those of which nothing is written are not among them. */
    Map<UUID, Long> known(Generation generation, Collection<UUID> citizens) {
        ResultSetExtractor<Map<UUID, Long>> positions = ViewWriter::positions;
        return Objects.requireNonNull(
                jdbc.query(positions(generation), positions, (Object) citizens.toArray(UUID[]::new)));
    }

    /**
     * The same, and nobody moves them on until the transaction ends; what is written from here on can be taken back by itself. Where nobody
     * may write just now, because another generation takes over, that is not waited for: it fails.
     */
    Map<UUID, Long> hold(Generation generation, Collection<UUID> citizens) {
        // On one way to the database and back; and what is not taken back need not be released.
        var both = "savepoint shown; lock table " + generation.schema() + ".plan in row exclusive mode nowait; "
                + positions(generation) + " order by citizen_id for update";
        return Objects.requireNonNull(jdbc.execute(both, (PreparedStatement it) -> {
            it.setObject(1, citizens.toArray(UUID[]::new));
            it.execute();
            it.getMoreResults();
            it.getMoreResults();
            return positions(it.getResultSet());
        }));
    }

    void takeBack() {
        jdbc.execute("rollback to savepoint shown");
    }

    private static String positions(Generation generation) {
        return "select citizen_id, position from " + generation.schema() + ".plan where citizen_id = any(?)";
    }

    private static Map<UUID, Long> positions(ResultSet row) throws SQLException {
        var positions = new HashMap<UUID, Long>();
        while (row.next()) positions.put(row.getObject(1, UUID.class), row.getLong(2));
        return positions;
    }

    private void facts(Generation generation, List<Told> batch) {
        var rows = Rows.of(batch, PlanEvent.FactRecorded.class, ViewWriter::row);
        if (rows.isEmpty()) return;
        jdbc.batchUpdate("""
                insert into %s.fact
                  (citizen_id, event_id, position, time, recorded_at, arrived_at, sector, type, audience, actor, json)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (citizen_id, event_id) do nothing
                """.formatted(generation.schema()), rows);
    }

    private static @Nullable Object[] row(Told told, PlanEvent.FactRecorded recorded) {
        var said = recorded.fact().envelope();
        return Rows.row(
                told.citizen(),
                said.id(),
                told.position(),
                said.time(),
                said.recordedAt(),
                Rows.time(recorded.at()),
                said.sector().value(),
                said.type(),
                Kind.wireName(said.audienceOrPlan()),
                said.actor(),
                recorded.fact().json());
    }

    private void plans(Generation generation, List<Told> batch) {
        // In one order: whoever records holds them so as well.
        Map<String, Told> last = new TreeMap<>();
        batch.forEach(told -> last.put(told.citizen().toString(), told));
        jdbc.batchUpdate(
                """
                insert into %s.plan as plan (citizen_id, position, changed_at) values (?, ?, ?)
                on conflict (citizen_id) do update
                  set position = excluded.position, changed_at = excluded.changed_at
                  where plan.position < excluded.position
                """.formatted(generation.schema()),
                last.values().stream()
                        .map(told -> Rows.row(
                                told.citizen(),
                                told.position(),
                                Rows.time(told.event().at())))
                        .toList());
    }
}
