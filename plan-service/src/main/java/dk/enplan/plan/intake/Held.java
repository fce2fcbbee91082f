package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.database.OneWay;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/** The citizens about whom an event broke their plan: whatever is told of them waits behind it. Every question here has its index. */
@Component
class Held {

    static final String FAILED = "failed";
    static final String BEHIND = "behind";
    static final String ROWS = "state = 'parked' and code in ('" + FAILED + "', '" + BEHIND + "')";

    private static final RowMapper<CitizenId> CITIZEN = (row, i) -> new CitizenId(row.getObject(1, UUID.class));

    private static final RowMapperResultSetExtractor<CitizenId> EACH = new RowMapperResultSetExtractor<>(CITIZEN);

    private final JdbcTemplate jdbc;

    Held(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them whose next event must wait. */
    Set<CitizenId> among(Collection<CitizenId> citizens) {
        return OneWay.answer(jdbc, way -> among(way, citizens));
    }

    /** The same, on the way on which their turn is taken. */
    Supplier<Set<CitizenId>> among(OneWay way, Collection<CitizenId> citizens) {
        return way.ask(
                rows -> new HashSet<>(EACH.extractData(rows)),
                "select distinct citizen_id from set_aside where " + ROWS + " and citizen_id = any (?)",
                (Object) ids(citizens));
    }

    /** All of them in the order of their ids, which is no order of time but one that stands still while they are worked through. */
    List<CitizenId> from(Optional<UUID> first, int most) {
        return jdbc.query(
                "select distinct citizen_id from set_aside where " + ROWS
                        + " and citizen_id >= ? order by citizen_id limit ?",
                CITIZEN,
                first.orElse(new UUID(0, 0)),
                most);
    }

    /** How many events about these are parked, by code. */
    SortedMap<String, Integer> parked(Collection<CitizenId> citizens) {
        var byCode = new TreeMap<String, Integer>();
        jdbc.query(
                "select code, count(*) from set_aside where " + ROWS + " and citizen_id = any (?) group by code",
                row -> {
                    byCode.put(row.getString(1), row.getInt(2));
                },
                (Object) ids(citizens));
        return byCode;
    }

    List<Aside.Waiting> waiting(Collection<UUID> citizens) {
        return jdbc.query(
                """
                select first.citizen_id, first.came_at, first.tries,
                       (select count(*) from set_aside where %1$s and citizen_id = first.citizen_id) - 1
                  from unnest(?::uuid[]) as asked (citizen_id)
                 cross join lateral (
                   select citizen_id, came_at, tries from set_aside where %1$s and citizen_id = asked.citizen_id
                    order by position limit 1
                 ) as first
                 order by first.came_at
                """.formatted(ROWS),
                (row, i) -> new Aside.Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class),
                        row.getInt(4),
                        row.getInt(3)),
                (Object) citizens.toArray(UUID[]::new));
    }

    /** From one citizen to the next by the index, however many events wait about each. */
    long citizens() {
        var count = jdbc.queryForObject("""
                with recursive held (citizen_id) as (
                  (select citizen_id from set_aside where %1$s order by citizen_id limit 1)
                  union all
                  select (select citizen_id from set_aside where %1$s and citizen_id > held.citizen_id order by citizen_id limit 1)
                    from held where held.citizen_id is not null
                )
                select count(citizen_id) from held
                """.formatted(ROWS), Long.class);
        return count == null ? 0 : count;
    }

    /** How long the first of all has waited; nothing where none waits. */
    Duration longest(Instant now) {
        return jdbc
                .query(
                        "select came_at from set_aside where " + ROWS + " order by position limit 1",
                        (row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .findFirst()
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }

    private static UUID[] ids(Collection<CitizenId> citizens) {
        return citizens.stream().map(CitizenId::value).toArray(UUID[]::new);
    }
}
