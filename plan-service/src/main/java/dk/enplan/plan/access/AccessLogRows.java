package dk.enplan.plan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The access log, read. */
@Component
class AccessLogRows {

    record Kept(long position, Line line) {}

    /** What is asked for; what is empty is not asked. {@code before}: older than this line. */
    record Wanted(
            Optional<UUID> citizen,
            Optional<String> person,
            Optional<String> right,
            Optional<String> what,
            Optional<String> outcome,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Long> before,
            int size) {}

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    AccessLogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Kept> read(Wanted wanted) {
        var all = new ArrayList<String>(List.of("true"));
        wanted.citizen().ifPresent(it -> all.add("citizens @> array[:citizen]"));
        wanted.person().ifPresent(it -> all.add("person = :person"));
        wanted.right().ifPresent(it -> all.add("by_right = :right"));
        wanted.what().ifPresent(it -> all.add("what = :what"));
        wanted.outcome().ifPresent(it -> all.add("outcome = :outcome"));
        wanted.from().ifPresent(it -> all.add("at >= :from"));
        wanted.to().ifPresent(it -> all.add("at < :to"));
        wanted.before().ifPresent(it -> all.add("position < :before"));
        return jdbc.sql("select * from access_log where " + String.join(" and ", all)
                        + " order by position desc limit :size")
                .param("citizen", wanted.citizen().orElse(null))
                .param("person", wanted.person().orElse(null))
                .param("right", wanted.right().orElse(null))
                .param("what", wanted.what().orElse(null))
                .param("outcome", wanted.outcome().orElse(null))
                .param("from", utc(wanted.from()))
                .param("to", utc(wanted.to()))
                .param("before", wanted.before().orElse(null))
                .param("size", wanted.size())
                .query((row, i) -> new Kept(row.getLong("position"), line(row)))
                .list();
    }

    /** What somebody else has seen or written of this citizen, newest first; the coordinators' own work apart from it. */
    List<Kept> ofOthers(UUID citizen, Optional<Long> before, int size) {
        return jdbc.sql("""
                        select * from access_log
                         where citizens @> array[:citizen] and outcome <> 'refused' and by_right not in ('self', 'coordinator')
                           and position < :before
                         order by position desc limit :size
                        """)
                .param("citizen", citizen)
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("size", size)
                .query((row, i) -> new Kept(row.getLong("position"), line(row)))
                .list();
    }

    /** Who has seen this citizen's plan by which right, how often and when last; who came last stands first. */
    List<ReadersReading.Looked> readers(UUID citizen) {
        return readers(citizen, "outcome <> 'refused' and by_right <> 'self'", Instant.EPOCH, FAR);
    }

    /** Also the citizen. */
    List<ReadersReading.Looked> readers(UUID citizen, Instant from, Instant until) {
        return readers(citizen, "outcome <> 'refused'", from, until);
    }

    private List<ReadersReading.Looked> readers(UUID citizen, String which, Instant from, Instant until) {
        return jdbc.sql("""
                        select person, by_right, (array_agg(roles::text order by position desc))[1]::text[] as roles,
                               (array_agg(sector order by position desc))[1] as sector, count(*) as times, max(at) as last
                          from access_log
                         where citizens @> array[:citizen] and %s and at >= :from and at < :until
                         group by person, by_right order by last desc
                        """.formatted(which))
                .param("citizen", citizen)
                .param("from", utc(Optional.of(from)))
                .param("until", utc(Optional.of(until)))
                .query((row, i) -> new ReadersReading.Looked(
                        row.getString("person"),
                        roles(row),
                        row.getString("sector"),
                        row.getString("by_right"),
                        row.getLong("times"),
                        instant(row, "last")))
                .list();
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                instant(row, "at"),
                row.getString("person"),
                roles(row),
                row.getString("sector"),
                List.of((UUID[]) row.getArray("citizens").getArray()),
                row.getString("what"),
                row.getString("by_right"),
                row.getString("purpose"),
                row.getString("outcome"));
    }

    private static List<String> roles(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("roles").getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
