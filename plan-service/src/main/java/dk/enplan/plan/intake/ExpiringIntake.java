package dk.enplan.plan.intake;

import dk.enplan.kit.retention.Expiring;
import dk.enplan.kit.retention.ExpiringRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it is kept what was refused and disposed of, and which ids were taken in. What is parked waits, however long. */
@Configuration(proxyBeanMethods = false)
class ExpiringIntake {

    @Bean
    Expiring expiringRefused(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc,
                transaction,
                "refused",
                new ExpiringRows.Those("set_aside", "position", "came_at", "state in ('refused', 'disposed')"));
    }

    @Bean
    Expiring expiringInbox(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc,
                transaction,
                "inbox",
                new ExpiringRows.Those("inbox", "event_id", "recorded_at", "true"),
                "timed_here where event_id = any (?)");
    }
}
