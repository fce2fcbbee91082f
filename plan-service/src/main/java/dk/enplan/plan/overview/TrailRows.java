package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Places in a history that fit a question, and what became of flags. */
@Component
class TrailRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A place is a number in the citizen's own history: late facts change none. */
    List<Long> places(CitizenId citizen, List<String> seen, TrailReading.Wanted wanted) {
        return jdbc.sql("""
            select position from (
              select position, time, arrived_at from serving.fact fact
               where citizen_id = :citizen and audience || ' ' || sector = any(:seen)
                 and (cast(:sector as text) is null or sector = :sector)
                 and (cast(:type as text) is null or type = :type)
                 and (cast(:actor as text) is null or actor = :actor)
                 and (cast(:rule as text) is null or exists (
                        select 1 from serving.flag flag
                         where flag.citizen_id = fact.citizen_id and fact.event_id = any(flag.because) and flag.rule = :rule))
              union all
              select step.position, step.time, step.arrived_at
                from serving.flag_step step join serving.flag flag
                  on flag.citizen_id = step.citizen_id and flag.flag_id = step.flag_id
               where step.citizen_id = :citizen
                 and (cast(:sector as text) is null or exists (
                        select 1 from serving.fact fact
                         where fact.citizen_id = step.citizen_id and fact.event_id = any(flag.because) and fact.sector = :sector))
                 and (cast(:type as text) is null or 'flag.' || step.step = :type)
                 and (cast(:actor as text) is null or step.actor = :actor)
                 and (cast(:rule as text) is null or flag.rule = :rule)) entry
             where (cast(:from as timestamptz) is null or %1$s >= :from)
               and (cast(:to as timestamptz) is null or %1$s < :to)
               and (cast(:after as bigint) is null or position %2$s :after)
               and (cast(:upTo as bigint) is null or position <= :upTo)
             order by position %3$s limit :size
            """.formatted(
                                wanted.byTruth() ? "time" : "arrived_at",
                                wanted.newestFirst() ? "<" : ">",
                                wanted.newestFirst() ? "desc" : "asc"))
                .param("citizen", citizen.value())
                .param("seen", seen.toArray(String[]::new))
                .param("sector", wanted.sector())
                .param("type", wanted.type())
                .param("actor", wanted.actor())
                .param("rule", wanted.rule())
                .param("from", orNull(wanted.from()))
                .param("to", orNull(wanted.to()))
                .param("after", wanted.after())
                .param("upTo", wanted.upTo())
                .param("size", wanted.size() + 1)
                .query(Long.class)
                .list();
    }

    /** Who has told or answered anything, and by which rules anything was flagged. */
    List<String> actors(CitizenId citizen, List<String> seen) {
        return jdbc.sql("""
                        select actor from serving.fact
                         where citizen_id = :citizen and actor is not null and audience || ' ' || sector = any(:seen)
                        union select actor from serving.flag_step where citizen_id = :citizen and actor is not null order by 1
                        """)
                .param("citizen", citizen.value())
                .param("seen", seen.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<String> rules(CitizenId citizen) {
        return jdbc.sql("select distinct rule from serving.flag where citizen_id = ? order by 1")
                .param(citizen.value())
                .query(String.class)
                .list();
    }

    /** @param by of a step that was cleared, the events that were told in the same decision */
    record TurnRow(UUID flagId, Trail.Turn turn, List<UUID> by) {}

    /** Those flags, and those that rest on one of these events; in the order in which they were raised. */
    List<Trail.Flagged> flags(CitizenId citizen, Collection<UUID> flags, Collection<UUID> events) {
        return jdbc.sql("""
                        select * from serving.flag
                         where citizen_id = :citizen
                           and (flag_id = any(cast(:flags as uuid[])) or because && cast(:events as uuid[]))
                         order by raised_at, flag_id
                        """)
                .param("citizen", citizen.value())
                .param("flags", texts(flags))
                .param("events", texts(events))
                .query((row, i) -> flagged(row))
                .list();
    }

    Map<UUID, List<TurnRow>> turns(CitizenId citizen, Collection<UUID> flags) {
        var turns = new HashMap<UUID, List<TurnRow>>();
        jdbc.sql("""
                        select step.*, case when step.step = 'cleared' then array(
                                 select fact.event_id from serving.fact fact
                                  where fact.citizen_id = step.citizen_id and fact.arrived_at = step.arrived_at
                                    and fact.position < step.position order by fact.position) end as by_events
                          from serving.flag_step step
                         where step.citizen_id = :citizen and step.flag_id = any(cast(:flags as uuid[])) order by step.position
                        """)
                .param("citizen", citizen.value())
                .param("flags", texts(flags))
                .query((row, i) -> turn(row))
                .list()
                .forEach(it -> turns.computeIfAbsent(it.flagId(), first -> new java.util.ArrayList<>())
                        .add(it));
        return turns;
    }

    private Trail.Flagged flagged(ResultSet row) throws SQLException {
        return new Trail.Flagged(
                row.getObject("flag_id", UUID.class),
                row.getString("rule"),
                List.of((String[]) row.getArray("cause").getArray()),
                row.getString("rules_version"),
                new PlanDocument.Words(row.getString("title_da"), row.getString("title_en")),
                row.getString("state"),
                instant(row, "since"),
                instant(row, "raised_at"),
                row.getObject("earlier_flag_id", UUID.class),
                java.util.Arrays.stream((UUID[]) row.getArray("because").getArray())
                        .map(it -> new Trail.Because(it, null, null))
                        .toList(),
                List.of());
    }

    private TurnRow turn(ResultSet row) throws SQLException {
        var by = row.getArray("by_events");
        return new TurnRow(
                row.getObject("flag_id", UUID.class),
                new Trail.Turn(
                        row.getLong("position"),
                        row.getString("step"),
                        row.getString("severity"),
                        instant(row, "arrived_at"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getBoolean("retroactive"),
                        row.getBoolean("corrected"),
                        json.readValue(row.getString("recipients"), new TypeReference<List<FlagRow.Recipient>>() {}),
                        List.of()),
                by == null ? List.of() : List.of((UUID[]) by.getArray()));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : Moments.forDatabase(instant);
    }
}
