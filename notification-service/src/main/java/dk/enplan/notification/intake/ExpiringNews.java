package dk.enplan.notification.intake;

import dk.enplan.kit.retention.Expiring;
import dk.enplan.kit.retention.ExpiringRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it is kept what people were told. What is open stays, however old. */
@Configuration(proxyBeanMethods = false)
class ExpiringNews {

    /** A settled flag with all its notices, when the last of them is old. */
    @Bean
    Expiring expiringNotices(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc,
                transaction,
                "notices",
                new ExpiringRows.Those(
                        "flag",
                        "flag_id",
                        "coalesce((select max(told_at) from notice where notice.flag_id = flag.flag_id), since)",
                        "state in ('cleared', 'waived')"),
                "read_mark where notice_id in (select notice_id from notice where flag_id = any (?))",
                "notice where flag_id = any (?)");
    }

    /** Longer than anything waits on the topic: what is heard again after that is heard as new. */
    @Bean
    Expiring expiringHeard(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc, transaction, "heard", new ExpiringRows.Those("heard_news", "event_id", "heard_at", "true"));
    }
}
