package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.intake.Arrival.Sorted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What could not be taken in, whole as it came. */
@Component
class SetAside {

    static final String NOT_UNDERSTOOD = "not-understood";
    static final String UNREADABLE = "unreadable";
    private static final String NOW_KNOWN =
            "state = 'parked' and code = '" + NOT_UNDERSTOOD + "' and (type is null or type = any (?))";
    static final String COULD_NOT = "The plan could not take it in. It is kept, and we have been told.";
    static final String NOT_KNOWN_YET = "The type is not known here yet. It is kept, and taken up when it is.";

    private final JdbcTemplate jdbc;

    SetAside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<Sorted> aside, Instant now) {
        if (aside.isEmpty()) return;
        jdbc.batchUpdate("""
                insert into set_aside
                  (event_id, citizen_id, sector, type, state, code, field, reason, message, message_key, came_from, came_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (came_from) do nothing
                """, aside.stream().map(it -> row(it, now)).toList());
    }

    private static @Nullable Object[] row(Sorted it, Instant now) {
        return switch (it) {
            case Sorted.Recordable readable -> throw new IllegalStateException("what can be read is taken in");
            case Sorted.Parked(var arrival, var id, var citizen, var code, var reason) ->
                row(arrival, id, citizen, null, "parked", code, null, reason, now);
            case Sorted.Unheard(var arrival, var envelope) ->
                row(
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
                row(arrival, id, citizen, null, "refused", code, field, reason, now);
        };
    }

    /** It is what breaks now, and stays where it is in the queue. */
    void broke(Arrival arrival, String fault, Instant now) {
        jdbc.update("""
                update set_aside
                   set code = case when code = 'behind' then 'failed' else code end,
                       reason = case when code = 'behind' then ? else reason end,
                       fault = ?, tries = tries + 1, tried_at = ?
                 where came_from = ? and state = 'parked'
                """, COULD_NOT, fault, now.atOffset(ZoneOffset.UTC), arrival.cameFrom());
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

    /** Takes them out, in the order in which they came. Who asks holds the citizen's lock: nobody else takes any of them. */
    List<Arrival> release(CitizenId citizen, Collection<String> types, int most) {
        return release(NOW_KNOWN, citizen.value(), types.toArray(String[]::new), most);
    }

    /** The same with what is held: from the front, for nothing overtakes. */
    List<Arrival> releaseHeld(CitizenId citizen, int most) {
        return release(Held.ROWS, citizen.value(), most);
    }

    private List<Arrival> release(String which, Object... asked) {
        return jdbc
                .query(
                        """
                        delete from set_aside where position in (
                          select position from set_aside where citizen_id = ? and %s
                           order by position limit ?)
                        returning position, sector, citizen_id, message, came_from
                        """.formatted(which),
                        (row, i) -> Map.entry(
                                row.getLong(1),
                                // Under another key it would have been refused when it came.
                                new Arrival(row.getString(2), row.getString(3), row.getBytes(4), row.getString(5))),
                        asked)
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * One of them as it may be shown: what is wrong with it, never what it says.
     *
     * @param fault the kind of the fault that it broke with, and its place
     * @param tries how often it broke
     */
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
            OffsetDateTime cameAt,
            @Nullable String fault,
            int tries,
            @Nullable OffsetDateTime triedAt,
            @Nullable Disposal disposed) {}

    /** Who said that it is not waited for any more, and why. */
    record Disposal(String by, OffsetDateTime at, String because) {}

    List<Listed> list(String state, Optional<UUID> citizen, long after, int most) {
        return jdbc.query(
                """
                select position, event_id, citizen_id, sector, type, state, code, field, reason, came_at,
                       fault, tries, tried_at, disposed_by, disposed_at, disposed_because
                  from set_aside
                 where state = ? and position > ? and (?::uuid is null or citizen_id = ?::uuid)
                 order by position limit ?
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
                        row.getObject(10, OffsetDateTime.class),
                        row.getString(11),
                        row.getInt(12),
                        row.getObject(13, OffsetDateTime.class),
                        row.getString(14) == null
                                ? null
                                : new Disposal(
                                        row.getString(14), row.getObject(15, OffsetDateTime.class), row.getString(16))),
                state,
                after,
                citizen.orElse(null),
                citizen.orElse(null),
                most);
    }

    /** How many of them there are, but no more than so many: to see that there are too many is cheap, to count them all is not. */
    long count(String state, int atMost) {
        return count("select from set_aside where state = ? limit ?", state, atMost);
    }

    /** The same of those that came since. */
    long countSince(Instant since, String state, int atMost) {
        return count(
                "select from set_aside where state = ? and came_at > ? limit ?",
                state,
                since.atOffset(ZoneOffset.UTC),
                atMost);
    }

    private long count(String few, Object... asked) {
        var count = jdbc.queryForObject("select count(*) from (" + few + ") as few", Long.class, asked);
        return count == null ? 0 : count;
    }

    private static @Nullable Object[] row(
            Arrival arrival,
            @Nullable UUID id,
            @Nullable UUID citizen,
            @Nullable String type,
            String state,
            String code,
            @Nullable String field,
            String reason,
            Instant now) {
        return new @Nullable Object[] {
            id,
            citizen,
            arrival.sector(),
            type,
            state,
            code,
            field,
            reason,
            arrival.message(),
            // None is something else than one that nobody kept.
            Objects.requireNonNullElse(arrival.key(), "").getBytes(StandardCharsets.UTF_8),
            arrival.cameFrom(),
            now.atOffset(ZoneOffset.UTC)
        };
    }
}
