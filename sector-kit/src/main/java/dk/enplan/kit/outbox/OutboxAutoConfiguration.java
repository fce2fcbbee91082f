package dk.enplan.kit.outbox;

import dk.enplan.kit.edge.EdgeAutoConfiguration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** For every service that tells others something. */
@AutoConfiguration(after = EdgeAutoConfiguration.class)
@ConditionalOnProperty(name = "enplan.outbox", havingValue = "true", matchIfMissing = true)
public class OutboxAutoConfiguration {

    @Bean
    OutboxRelay outboxRelay(JdbcTemplate jdbc, TransactionTemplate transaction, StreamBridge bridge) {
        return new OutboxRelay(jdbc, transaction, new StreamCarrier(bridge));
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Clock clock, OutboxRelay relay) {
        return new Outbox(jdbc, clock, relay);
    }

    @Bean
    Gauge outboxBacklog(Outbox outbox, MeterRegistry meters) {
        return Gauge.builder("enplan.outbox.waiting", outbox, Outbox::waiting)
                .description("messages that wait to be sent")
                .register(meters);
    }
}
