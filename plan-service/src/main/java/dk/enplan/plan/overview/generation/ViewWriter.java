package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.database.Column;
import dk.enplan.kit.database.OneWay;
import dk.enplan.plan.model.PlanEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
        var way = new OneWay(jdbc);
        facts(way, generation, batch);
        plans(way, generation, batch);
        way.go();
        flags.write(generation, batch);
    }

    /** How far these plans are; those of which nothing is written are not among them. */
    Map<UUID, Long> known(Generation generation, Collection<UUID> citizens) {
        return OneWay.answer(
                jdbc,
                way -> way.ask(ViewWriter::positions, positions(generation), (Object) citizens.toArray(UUID[]::new)));
    }

    /**
     * The same, and nobody moves them on until the transaction ends; what is written from here on can be taken back by itself. Where nobody
     * may write just now, because another generation takes over, that is not waited for: it fails. What is not taken back need not be
     * released.
     */
    Map<UUID, Long> hold(Generation generation, Collection<UUID> citizens) {
        var way = new OneWay(jdbc)
                .tell("savepoint shown")
                .tell("lock table " + generation.schema() + ".plan in row exclusive mode nowait");
        var held = way.ask(ViewWriter::positions, positions(generation) + " order by citizen_id for update", (Object)
                citizens.toArray(UUID[]::new));
        way.go();
        return held.get();
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

    private void facts(OneWay way, Generation generation, List<Told> batch) {
        var facts = new ArrayList<Told>();
        var said = new ArrayList<CloudEvent<Fact>>();
        for (var told : batch)
            if (told.event() instanceof PlanEvent.FactRecorded(var fact, var at)) {
                facts.add(told);
                said.add(fact);
            }
        if (facts.isEmpty()) return;
        way.tell(
                """
                insert into %s.fact
                  (citizen_id, event_id, position, time, recorded_at, arrived_at, sector, type, audience, actor, json)
                select citizen, event, position, time::timestamptz, recorded::timestamptz, arrived::timestamptz, sector, type,
                       audience, actor, json
                  from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[], ?::text[])
                    as told (citizen, event, position, time, recorded, arrived, sector, type, audience, actor, json)
                on conflict (citizen_id, event_id) do nothing
                """.formatted(generation.schema()),
                Column.of(facts, Told::citizen, UUID[]::new),
                Column.of(said, it -> it.envelope().id(), UUID[]::new),
                Column.of(facts, Told::position, Long[]::new),
                Column.of(said, it -> Rows.words(it.envelope().time()), String[]::new),
                Column.of(said, it -> Rows.words(it.envelope().recordedAt()), String[]::new),
                Column.of(facts, it -> Rows.words(Rows.time(it.event().at())), String[]::new),
                Column.of(said, it -> it.envelope().sector().value(), String[]::new),
                Column.of(said, it -> it.envelope().type(), String[]::new),
                Column.of(said, it -> Kind.wireName(it.envelope().audienceOrPlan()), String[]::new),
                Column.of(said, it -> it.envelope().actor(), String[]::new),
                Column.of(said, CloudEvent::json, String[]::new));
    }

    private void plans(OneWay way, Generation generation, List<Told> batch) {
        // In one order: whoever records holds them so as well.
        Map<String, Told> last = new TreeMap<>();
        batch.forEach(told -> last.put(told.citizen().toString(), told));
        way.tell(
                """
                insert into %s.plan as plan (citizen_id, position, changed_at)
                select citizen, position, changed::timestamptz
                  from unnest(?::uuid[], ?::bigint[], ?::text[]) as told (citizen, position, changed)
                on conflict (citizen_id) do update
                  set position = excluded.position, changed_at = excluded.changed_at
                  where plan.position < excluded.position
                """.formatted(generation.schema()),
                Column.of(last.values(), Told::citizen, UUID[]::new),
                Column.of(last.values(), Told::position, Long[]::new),
                Column.of(last.values(), it -> Rows.words(Rows.time(it.event().at())), String[]::new));
    }
}
