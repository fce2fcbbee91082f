package dk.enplan.plan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How often somebody may ask for a number in a minute. Counted in the database, so that it is the same however many replicas there are.
 * There are so few numbers that whoever may ask without end knows all of them in the end.
 */
@Component
class Allowance {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final int systems;
    private final int people;

    Allowance(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${enplan.identity.systems-per-minute:600}") int systems,
            @Value("${enplan.identity.people-per-minute:10}") int people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.systems = systems;
        this.people = people;
    }

    /** @return whether there was any left */
    boolean spend(String person, boolean system) {
        var minute = minute();
        var times = jdbc.queryForObject("""
                insert into identity_asked (person, minute, times) values (?, ?, 1)
                on conflict (person, minute) do update set times = identity_asked.times + 1
                returning times
                """, Integer.class, person, minute.atOffset(ZoneOffset.UTC));
        if (times != null && times == 1)
            jdbc.update(
                    "delete from identity_asked where minute < ?",
                    minute.minus(KEPT).atOffset(ZoneOffset.UTC));
        return times != null && times <= (system ? systems : people);
    }

    /** Until there is more. */
    long seconds() {
        return Math.max(
                1,
                Duration.between(clock.instant(), minute().plus(1, ChronoUnit.MINUTES))
                        .toSeconds());
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
