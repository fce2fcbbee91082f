package dk.enplan.plan.erasure;

import dk.enplan.kit.retention.Expiring.Old;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans in which nobody is any more, nothing is open, and nothing new has come for long. */
@Component
class QuietPlans {

    private static final String QUIET = """
            from serving.plan plan join serving.summary line on line.citizen_id = plan.citizen_id and line.readers = 'coordinators'
             where plan.changed_at < ? and line.membership in ('left', 'not-enrolled') and line.severity is null
            """;

    private final JdbcClient jdbc;

    QuietPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has been quiet longest first. */
    List<Proposals.Quiet> some(Instant before, int most) {
        return jdbc.sql("select plan.citizen_id, plan.changed_at " + QUIET + " order by plan.changed_at limit ?")
                .params(before.atOffset(ZoneOffset.UTC), most)
                .query((row, i) -> new Proposals.Quiet(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    Old counted(Instant before) {
        return jdbc.sql("select count(*), min(plan.changed_at) " + QUIET)
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Old(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }
}
