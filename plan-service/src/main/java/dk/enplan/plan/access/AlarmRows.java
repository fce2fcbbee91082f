package dk.enplan.plan.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stood out in the access log. */
@Component
class AlarmRows {

    /** @param times how often, when it was found */
    record Alarm(
            long position,
            String kind,
            String person,
            @Nullable UUID citizenId,
            int times,
            Instant firstAt,
            Instant foundAt) {}

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Alarm> read(Optional<Long> before, int most) {
        return jdbc.sql("select * from access_alarm where position < :before order by position desc limit :most")
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("most", most)
                .query((row, i) -> new Alarm(
                        row.getLong("position"),
                        row.getString("kind"),
                        row.getString("person"),
                        row.getObject("citizen_id", UUID.class),
                        row.getInt("times"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
