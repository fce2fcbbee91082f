package dk.enplan.plan.access;

import dk.enplan.kit.retention.Expiring;
import dk.enplan.kit.retention.ExpiringRows;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it is kept who has looked, and what stood out. */
@Configuration(proxyBeanMethods = false)
class ExpiringAccess {

    /** The one way by which lines leave: the database refuses every other. */
    @Bean
    Expiring expiringLog(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new Expiring() {
            @Override
            public String rule() {
                return "access-log";
            }

            @Override
            public Old old(Instant before) {
                return ExpiringRows.old(jdbc, new ExpiringRows.Those("access_log", "position", "at", "true"), before);
            }

            @Override
            public int remove(Instant before, int most, String by) {
                var at = before.atOffset(ZoneOffset.UTC);
                var gone = transaction.execute(status -> {
                    jdbc.update("insert into access_log_expiry (before, by_whom) values (?, ?)", at, by);
                    return jdbc.update(
                            "delete from access_log where position in (select position from access_log where at < ? order by at limit ?)",
                            at,
                            most);
                });
                return gone == null ? 0 : gone;
            }
        };
    }

    @Bean
    Expiring expiringGlasses(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc,
                transaction,
                "broken-glasses",
                new ExpiringRows.Those("broken_glass", "glass_id", "until", "true"));
    }

    @Bean
    Expiring expiringAlarms(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc, transaction, "alarms", new ExpiringRows.Those("access_alarm", "position", "found_at", "true"));
    }
}
