package dk.enplan.kit.erasure;

import dk.enplan.kit.edge.EdgeAutoConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/** For every service that keeps something about citizens: who is erased, and for all but the one that erases, that it is heard. */
@AutoConfiguration(after = EdgeAutoConfiguration.class)
public class ErasureAutoConfiguration {

    @Bean
    Erased erased(JdbcTemplate jdbc) {
        return new Erased(jdbc);
    }

    @Bean
    @ConditionalOnProperty(name = "enplan.erasures.heard", havingValue = "true")
    Consumer<Message<List<byte[]>>> erasures(
            Erased erased, ObjectProvider<Keeping> keepings, TransactionTemplate transaction, Clock clock) {
        return new Forgetting(erased, keepings.orderedStream().toList(), transaction, clock);
    }
}
