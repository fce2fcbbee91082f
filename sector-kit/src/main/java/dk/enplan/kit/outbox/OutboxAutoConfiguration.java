package dk.enplan.kit.outbox;

import dk.enplan.kit.edge.EdgeAutoConfiguration;
import dk.enplan.kit.edge.KafkaSettings;
import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** For every service that tells others something. */
@AutoConfiguration(after = EdgeAutoConfiguration.class)
@ConditionalOnProperty(name = "enplan.outbox", havingValue = "true", matchIfMissing = true)
public class OutboxAutoConfiguration {

    @Bean
    TopicChannels topicChannels(BindingService bindings) {
        return new TopicChannels(bindings);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            TopicChannels channels,
            Clock clock,
            Environment environment,
            @Value("${enplan.outbox.rest:0}") Duration rest) {
        return new OutboxRelay(
                jdbc,
                transaction,
                new StreamCarrier(channels, new Broker(KafkaSettings.of(environment))),
                clock,
                OutboxRelay.PATIENCE,
                rest);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Clock clock, OutboxRelay relay) {
        return new Outbox(jdbc, clock, relay);
    }

    /** What waits to be told about somebody, also where their lane rests; the lane with it. */
    @Bean
    Keeping keptOutbox(JdbcTemplate jdbc) {
        return KeptRows.byKey(
                jdbc,
                "outbox",
                "outbox_aside where message_key = ?",
                "outbox_resting where message_key = ?",
                "outbox where message_key = ?");
    }

    @Bean
    Standing outboxStanding(JdbcTemplate jdbc, Clock clock) {
        return new Standing(jdbc, new Counting(jdbc, clock, System::nanoTime), clock);
    }

    @Bean
    OutboxDoor outboxDoor(Standing standing, @Value("${enplan.publisher.sectors:}") Set<String> sectors) {
        return new OutboxDoor(standing, sectors);
    }

    /** Spring names it after the bean: outbox. */
    @Bean
    OutboxHealth outboxHealthIndicator(Standing standing) {
        return new OutboxHealth(standing);
    }

    @Bean
    Gauge outboxBacklog(Standing standing, MeterRegistry meters) {
        return Gauge.builder("enplan.outbox.waiting", standing, Standing::waiting)
                .description("messages that wait to be sent")
                .register(meters);
    }

    @Bean
    Gauge outboxAge(Standing standing, MeterRegistry meters) {
        return Gauge.builder("enplan.outbox.oldest", standing, Standing::secondsOfTheOldest)
                .baseUnit("seconds")
                .description("how long the oldest message has waited to be sent")
                .register(meters);
    }
}
