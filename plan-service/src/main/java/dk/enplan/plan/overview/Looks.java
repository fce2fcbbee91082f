package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has looked at whose plan: what came since is news to them, and the citizen may know it. */
@Component
public class Looks {

    /** Whoever comes back sooner is still looking: what was news a moment ago still is. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

    /** @param sector whose eyes these were, where they have one */
    public record Look(
            String person, List<String> roles, @Nullable String sector, Instant last) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody looks.
     *
     * @return when they last did; nothing where this is the first time
     */
    public Optional<Instant> look(CitizenId citizen, Caller caller) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into look as known (citizen_id, person, roles, sector, last_at) values (:citizen, :person, :roles, :sector, :now)
                        on conflict (citizen_id, person) do update
                          set before_at = case when known.last_at < :earlier then known.last_at else known.before_at end,
                              last_at = excluded.last_at, roles = excluded.roles, sector = excluded.sector
                        returning before_at
                        """)
                .param("citizen", citizen.value())
                .param("person", caller.name())
                .param("roles", caller.roles().stream().sorted().toArray(String[]::new))
                .param("sector", caller.sectorOrNone())
                .param("now", Moments.forDatabase(now))
                .param("earlier", Moments.forDatabase(now.minus(ONE_LOOK)))
                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The latest first. */
    public List<Look> at(CitizenId citizen) {
        return jdbc.sql("select person, roles, sector, last_at from look where citizen_id = ? order by last_at desc")
                .param(citizen.value())
                .query((row, i) -> look(row))
                .list();
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getString("person"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("sector"),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
