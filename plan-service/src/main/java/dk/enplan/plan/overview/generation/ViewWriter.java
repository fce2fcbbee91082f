package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.Kind;
import dk.enplan.plan.model.PlanEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
        Map<UUID, Told> last = new LinkedHashMap<>();
        batch.forEach(told -> last.put(told.citizen(), told));
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
