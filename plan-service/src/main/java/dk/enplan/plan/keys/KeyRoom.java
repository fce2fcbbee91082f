package dk.enplan.plan.keys;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the room is furnished with. */
@Configuration(proxyBeanMethods = false)
class KeyRoom {

    /** Unless there is a service that keeps keys. Read before anything else starts: nothing is kept in clear for want of a key. */
    @Bean
    @ConditionalOnMissingBean
    KeyEncryption keyEncryption(@Value("${enplan.keys.file}") String file) {
        return FileKeys.read(file);
    }

    @Bean
    CitizenKeys citizenKeys(
            JdbcTemplate jdbc, KeyEncryption encryption, @Value("${enplan.keys.remembered:50000}") int most) {
        return new CitizenKeys(jdbc, encryption, most);
    }

    @Bean
    Rotation rotation(JdbcTemplate jdbc, PlatformTransactionManager transactions, KeyEncryption encryption) {
        return new Rotation(jdbc, new TransactionTemplate(transactions), encryption);
    }
}
