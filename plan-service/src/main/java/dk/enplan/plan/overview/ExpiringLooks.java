package dk.enplan.plan.overview;

import dk.enplan.kit.retention.Expiring;
import dk.enplan.kit.retention.ExpiringRows;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How long it is kept when somebody last looked at a plan; after that all of it is new to them again. */
@Component
final class ExpiringLooks implements Expiring {

    private final JdbcTemplate jdbc;

    ExpiringLooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String rule() {
        return "looks";
    }

    @Override
    public Old old(Instant before) {
        return ExpiringRows.old(jdbc, new ExpiringRows.Those("look", "person", "last_at", "true"), before);
    }

    @Override
    public int remove(Instant before, int most, String by) {
        return jdbc.update(
                "delete from look where (citizen_id, person) in (select citizen_id, person from look where last_at < ? order by last_at limit ?)",
                before.atOffset(ZoneOffset.UTC),
                most);
    }
}
