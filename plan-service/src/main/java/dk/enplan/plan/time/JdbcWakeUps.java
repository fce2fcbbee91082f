package dk.enplan.plan.time;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One indexed row for each plan that time alone can change. */
@Component
final class JdbcWakeUps implements WakeUps {

    private final JdbcClient jdbc;

    JdbcWakeUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void at(CitizenId citizen, Optional<Instant> next) {
        if (next.isEmpty()) {
            jdbc.sql("delete from wake_up where citizen_id = ?")
                    .param(citizen.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into wake_up (citizen_id, due_at) values (?, ?)
                        on conflict (citizen_id) do update set due_at = excluded.due_at
                        """)
                .params(citizen.value(), next.get().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that have been due longest. */
    List<CitizenId> due(Instant now, int most) {
        return jdbc
                .sql("select citizen_id from wake_up where due_at <= ? order by due_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query(UUID.class)
                .list()
                .stream()
                .map(CitizenId::new)
                .toList();
    }

    boolean isDue(CitizenId citizen, Instant now) {
        return jdbc.sql("select true from wake_up where citizen_id = ? and due_at <= ?")
                .params(citizen.value(), now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Somebody whose plan cannot be looked at now must not keep the others asleep. */
    void postpone(CitizenId citizen, Instant now, Duration by) {
        at(citizen, Optional.of(now.plus(by)));
    }
}
