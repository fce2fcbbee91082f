package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.intake.Arrival.Sorted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What could not be taken in, whole as it came. */
@Component
class SetAside {

    static final String NOT_UNDERSTOOD = "not-understood";
    private static final String NOW_KNOWN =
            "state = 'parked' and code = '" + NOT_UNDERSTOOD + "' and (type is null or type = any (?))";
    static final String NOT_KNOWN_YET = "The type is not known here yet. It is kept, and taken up when it is.";

    private final JdbcTemplate jdbc;

    SetAside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Sorted it, Instant now) {
        switch (it) {
            case Sorted.Recordable readable -> throw new IllegalStateException("what can be read is taken in");
            case Sorted.Parked(var arrival, var id, var citizen, var code, var reason) ->
                insert(arrival, id, citizen, null, "parked", code, null, reason, now);
            case Sorted.Unheard(var arrival, var envelope) ->
                insert(
                        arrival,
                        envelope.id(),
                        envelope.citizen().value(),
                        envelope.type(),
                        "parked",
                        NOT_UNDERSTOOD,
                        null,
                        NOT_KNOWN_YET,
                        now);
            case Sorted.Refused(var arrival, var id, var citizen, var code, var field, var reason) ->
                insert(arrival, id, citizen, null, "refused", code, field, reason, now);
        }
    }

    /** Those of them whose next event must wait behind one that is parked. */
    Set<CitizenId> held(Collection<CitizenId> citizens) {
        var held = new HashSet<CitizenId>();
        jdbc.query(
                "select distinct citizen_id from set_aside"
                        + " where state = 'parked' and code = 'failed' and citizen_id = any (?)",
                row -> {
                    held.add(new CitizenId(row.getObject(1, UUID.class)));
                },
                (Object) citizens.stream().map(CitizenId::value).toArray(UUID[]::new));
        return held;
    }

    /** About whom there is something of these types that was not understood when it came, who has waited longest first. */
    List<CitizenId> waitingFor(Collection<String> types, int most) {
        return jdbc.query(
                "select citizen_id from set_aside where " + NOW_KNOWN
                        + " group by citizen_id order by min(position) limit ?",
                (row, i) -> new CitizenId(row.getObject(1, UUID.class)),
                types.toArray(String[]::new),
                most);
    }

    /** Takes them out, in the order in which they came; what another replica is taking out just now is left to it. */
    List<Arrival> release(CitizenId citizen, Collection<String> types, int most) {
        return jdbc
                .query(
                        """
                        delete from set_aside where position in (
                          select position from set_aside where citizen_id = ? and %s
                           order by position limit ? for update skip locked)
                        returning position, sector, message, came_from
                        """.formatted(NOW_KNOWN),
                        (row, i) -> Map.entry(
                                row.getLong(1),
                                // Under another key it would have been refused when it came.
                                new Arrival(row.getString(2), citizen.toString(), row.getBytes(3), row.getString(4))),
                        citizen.value(),
                        types.toArray(String[]::new),
                        most)
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** One of them as it may be shown: what is wrong with it, never what it says. */
    record Listed(
            long position,
            @Nullable UUID eventId,
            @Nullable UUID citizenId,
            String sector,
            @Nullable String type,
            String state,
            String code,
            @Nullable String field,
            String reason,
            OffsetDateTime cameAt) {}

    List<Listed> list(String state, long after, int most) {
        return jdbc.query(
                """
                select position, event_id, citizen_id, sector, type, state, code, field, reason, came_at from set_aside
                 where state = ? and position > ? order by position limit ?
                """,
                (row, i) -> new Listed(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getObject(10, OffsetDateTime.class)),
                state,
                after,
                most);
    }

    long count(String state) {
        var count = jdbc.queryForObject("select count(*) from set_aside where state = ?", Long.class, state);
        return count == null ? 0 : count;
    }

    private void insert(
            Arrival arrival,
            @Nullable UUID id,
            @Nullable UUID citizen,
            @Nullable String type,
            String state,
            String code,
            @Nullable String field,
            String reason,
            Instant now) {
        jdbc.update(
                """
                insert into set_aside
                  (event_id, citizen_id, sector, type, state, code, field, reason, message, came_from, came_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (came_from) do nothing
                """,
                id,
                citizen,
                arrival.sector(),
                type,
                state,
                code,
                field,
                reason,
                arrival.message(),
                arrival.cameFrom(),
                now.atOffset(ZoneOffset.UTC));
    }
}
