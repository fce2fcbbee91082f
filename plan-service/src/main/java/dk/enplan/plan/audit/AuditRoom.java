package dk.enplan.plan.audit;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the room is furnished with. */
@Configuration(proxyBeanMethods = false)
class AuditRoom {

    private static final int ROWS_AT_A_TIME = 1_000;

    /** Read before anything else starts: a history that nobody signs is not begun. */
    @Bean
    AnchorKeys anchorKeys(
            @Value("${enplan.audit.key}") String file, @Value("${enplan.audit.old-keys}") String earlier) {
        return AnchorKeys.read(file, earlier);
    }

    @Bean
    Anchors anchors(DataSource database) {
        return new Anchors(bitByBit(database));
    }

    @Bean
    Anchoring anchoring(
            DataSource database,
            Anchors anchors,
            AnchorKeys keys,
            PlatformTransactionManager transactions,
            @Value("${enplan.audit.anchor-every}") Duration every,
            Clock clock) {
        var rows = bitByBit(database);
        return new Anchoring(
                rows, anchors, new Writing(rows), keys, new TransactionTemplate(transactions), every, clock);
    }

    @Bean
    Verification verification(
            DataSource database, PlatformTransactionManager transactions, Anchors anchors, AnchorKeys keys) {
        return new Verification(bitByBit(database), snapshot(transactions), anchors, keys);
    }

    @Bean
    Attesting attesting(Anchors anchors, AnchorKeys keys, Verification verification) {
        return new Attesting(anchors, keys, verification);
    }

    /** Within a transaction, the driver then fetches as many rows at a time and forgets them. */
    static JdbcTemplate bitByBit(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_A_TIME);
        return jdbc;
    }

    static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }
}
