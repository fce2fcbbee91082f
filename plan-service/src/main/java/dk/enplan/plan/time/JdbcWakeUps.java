package dk.enplan.plan.time;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** The plan that has been due longest and that no other replica is waking; it stays locked in this transaction. */
    Optional<CitizenId> claimDue(Instant now) {
        return jdbc.sql("""
                        select citizen_id from wake_up where due_at <= ?
                        order by due_at limit 1 for update skip locked
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(CitizenId::new);
    }

    /** Somebody whose plan cannot be looked at now must not keep the others asleep. */
    void postpone(CitizenId citizen, Instant now, Duration by) {
        at(citizen, Optional.of(now.plus(by)));
    }
}
