package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.plan.intake.Arrival.Sorted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
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

    /** Where they stand in a row that is kept. */
    private static final int CITIZEN = 1;

    private static final int MESSAGE = 8;
    private static final int CAME_FROM = 10;

    private static final RowMapper<Aside.Listed> LISTED = (row, i) -> new Aside.Listed(
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
                    : new Aside.Disposal(
                            row.getString(14), row.getObject(15, OffsetDateTime.class), row.getString(16)));

    private final JdbcTemplate jdbc;
    private final SealedMessages sealed;

    SetAside(JdbcTemplate jdbc, SealedMessages sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void keep(List<Sorted> aside, Instant now) {
        if (aside.isEmpty()) return;
        jdbc.batchUpdate("""
                insert into set_aside
                  (event_id, citizen_id, sector, type, state, code, field, reason, message, message_key, came_from, came_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (came_from) do nothing
                """, sealed(aside.stream().map(it -> row(it, now)).toList()));
    }

    private List<@Nullable Object[]> sealed(List<@Nullable Object[]> rows) {
        var seal = sealed.among(rows.stream().map(row -> (UUID) row[CITIZEN]).toList());
        for (var row : rows)
            row[MESSAGE] = seal.of((UUID) row[CITIZEN], (String) Objects.requireNonNull(row[CAME_FROM]), (byte[])
                    Objects.requireNonNull(row[MESSAGE]));
        return rows;
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

    private List<Arrival> release(String which, UUID citizen, Object... asked) {
        var open = sealed.about(citizen);
        var values = Stream.concat(Stream.of(citizen), Stream.of(asked)).toArray();
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
                                new Arrival(
                                        row.getString(2),
                                        row.getString(3),
                                        open.of(row.getString(5), row.getBytes(4)),
                                        row.getString(5))),
                        values)
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** By the index over state, sector or code: whatever is asked, what is not asked about is not read. */
    List<Aside.Listed> list(Aside.Question asked) {
        var which = new StringBuilder("state = ?");
        var values = new ArrayList<Object>();
        values.add(written(asked.state()));
        narrow("citizen_id", asked.citizen(), which, values);
        narrow("sector", asked.sector(), which, values);
        narrow("code", asked.code(), which, values);
        if (!asked.newestFirst() || asked.beyond() > 0) {
            which.append(asked.newestFirst() ? " and position < ?" : " and position > ?");
            values.add(asked.beyond());
        }
        values.add(asked.most());
        return jdbc.query("""
                select position, event_id, citizen_id, sector, type, state, code, field, reason, came_at,
                       fault, tries, tried_at, disposed_by, disposed_at, disposed_because
                  from set_aside
                 where %s
                 order by position %s limit ?
                """.formatted(which, asked.newestFirst() ? "desc" : "asc"), LISTED, values.toArray());
    }

    private static void narrow(String column, Optional<?> to, StringBuilder which, List<Object> values) {
        to.ifPresent(value -> {
            which.append(" and ").append(column).append(" = ?");
            values.add(value);
        });
    }

    static String written(Aside.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** From one to the next by the index, however many events each has told. */
    List<String> sectors(Aside.State state) {
        return jdbc.queryForList("""
                with recursive told (sector) as (
                  (select sector from set_aside where state = ? order by sector limit 1)
                  union all
                  select (select sector from set_aside where state = ? and sector > told.sector order by sector limit 1)
                    from told where told.sector is not null
                )
                select sector from told where sector is not null
                """, String.class, written(state), written(state));
    }

    /** Of those that were refused since: how often each sector was told the same. */
    List<Aside.Complaint> complaints(Instant since, int most) {
        return jdbc.query(
                """
                select sector, code, field, count(*), max(came_at)
                  from (select sector, code, field, came_at from set_aside
                         where state = 'refused' and came_at > ? order by came_at desc limit ?) as lately
                 group by sector, code, field order by count(*) desc, max(came_at) desc limit 20
                """,
                (row, i) -> new Aside.Complaint(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class)),
                since.atOffset(ZoneOffset.UTC),
                most);
    }

    /** How many of them there are, but no more than so many: to see that there are too many is cheap, to count them all is not. */
    long count(String state, int atMost) {
        return count("select from set_aside where state = ? limit ?", state, atMost);
    }

    /** The place of what came last. */
    long latest() {
        var latest = jdbc.queryForObject("select coalesce(max(position), 0) from set_aside", Long.class);
        return latest == null ? 0 : latest;
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
            keptKey(arrival.key()).getBytes(StandardCharsets.UTF_8),
            arrival.cameFrom(),
            now.atOffset(ZoneOffset.UTC)
        };
    }

    /** None is something else than one that nobody kept. A key lies here in clear; one that is a CPR number is as wrong without it. */
    private static String keptKey(@Nullable String key) {
        return key == null ? "" : Cpr.standsIn(key) ? "[a CPR number]" : key;
    }
}
