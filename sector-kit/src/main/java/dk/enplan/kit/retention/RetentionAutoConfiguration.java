package dk.enplan.kit.retention;

import dk.enplan.kit.edge.EdgeAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For every service: what it keeps for a while. */
@AutoConfiguration(after = EdgeAutoConfiguration.class)
public class RetentionAutoConfiguration {

    @Bean
    Retention retention(ObjectProvider<Expiring> all, Environment environment, JdbcClient jdbc, Clock clock) {
        return new Retention(all.orderedStream().toList(), environment, jdbc, clock);
    }

    @Bean
    RetentionDoor retentionDoor(Retention retention) {
        return new RetentionDoor(retention);
    }
}
