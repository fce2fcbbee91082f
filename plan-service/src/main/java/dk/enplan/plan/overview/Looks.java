package dk.enplan.plan.overview;

import dk.enplan.plan.access.Pass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody last looked at a plan: what came since is news to them. Who has looked at all stands in the access log. */
@Component
public class Looks {

    /** Whoever comes back sooner is still looking: what was news a moment ago still is. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

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
    public Optional<Instant> look(Pass pass) {
        var caller = pass.caller();
        var now = clock.instant();
        return jdbc.sql("""
                        insert into look as known (citizen_id, person, roles, sector, last_at) values (:citizen, :person, :roles, :sector, :now)
                        on conflict (citizen_id, person) do update
                          set before_at = case when known.last_at < :earlier then known.last_at else known.before_at end,
                              last_at = excluded.last_at, roles = excluded.roles, sector = excluded.sector
                        returning before_at
                        """)
                .param("citizen", pass.citizen().value())
                .param("person", caller.name())
                .param("roles", caller.roles().stream().sorted().toArray(String[]::new))
                .param("sector", caller.sectorOrNone())
                .param("now", Moments.forDatabase(now))
                .param("earlier", Moments.forDatabase(now.minus(ONE_LOOK)))
                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
