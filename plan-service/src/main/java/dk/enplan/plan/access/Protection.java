package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of citizens with name and address protection. */
@Component
class Protection {

    private final JdbcClient jdbc;

    Protection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean holds(CitizenId citizen, LocalDate today) {
        return jdbc.sql(
                        "select 1 from protected_citizen where citizen_id = :citizen and coalesce(until >= :today, true)")
                .param("citizen", citizen.value())
                .param("today", today)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void begin(CitizenId citizen, @Nullable LocalDate until, String by, Instant at) {
        jdbc.sql("""
                        insert into protected_citizen (citizen_id, until, protected_by, protected_at) values (:citizen, :until, :by, :at)
                        on conflict (citizen_id) do update
                          set until = excluded.until, protected_by = excluded.protected_by, protected_at = excluded.protected_at
                        """)
                .param("citizen", citizen.value())
                .param("until", Optional.ofNullable(until).orElse(null))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(CitizenId citizen) {
        jdbc.sql("delete from protected_citizen where citizen_id = ?")
                .param(citizen.value())
                .update();
    }
}
