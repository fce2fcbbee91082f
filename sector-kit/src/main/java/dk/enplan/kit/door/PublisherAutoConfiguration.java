package dk.enplan.kit.door;

import dk.enplan.contracts.Topics;
import dk.enplan.kit.desk.CitizenDesk;
import dk.enplan.kit.desk.SectorDesk;
import dk.enplan.kit.edge.KafkaSettings;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.erasure.ErasureAutoConfiguration;
import dk.enplan.kit.erasure.Keeping;
import dk.enplan.kit.erasure.KeptRows;
import dk.enplan.kit.law.Picture;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.kit.outbox.OutboxAutoConfiguration;
import dk.enplan.kit.receipts.Receipts;
import dk.enplan.kit.retention.Expiring;
import dk.enplan.kit.retention.ExpiringRows;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** For every service that speaks for a sector: the door, what was told, and what the plan answered. */
@AutoConfiguration(after = {OutboxAutoConfiguration.class, ErasureAutoConfiguration.class})
@ConditionalOnProperty("enplan.publisher.source")
@EnableConfigurationProperties(PublisherProperties.class)
public class PublisherAutoConfiguration {

    @Bean
    Published published(JdbcTemplate jdbc, TransactionTemplate transaction, Outbox outbox, Erased erased, Clock clock) {
        return new Published(jdbc, transaction, outbox, erased, clock);
    }

    @Bean
    Keeping keptPublished(JdbcTemplate jdbc) {
        return KeptRows.of(jdbc, "published", "published_event where citizen_id = ?");
    }

    /** What was answered; whoever still waits for an answer keeps what they said. */
    @Bean
    Expiring expiringPublished(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new ExpiringRows(
                jdbc,
                transaction,
                "published",
                new ExpiringRows.Those(
                        "published_event", "position", "stored_at", "state not in ('stored', 'parked')"));
    }

    @Bean
    DoorAnswers doorAnswers(
            Published published,
            Clock clock,
            PublisherProperties publisher,
            JsonMapper json,
            @Value("${enplan.plan.url:}") String plan) {
        var threshold = new Threshold(clock, publisher.maxBytes());
        return new DoorAnswers(new Door(published, threshold, new Foresight(plan, json)), published);
    }

    @Bean
    @ConditionalOnProperty(name = "enplan.publisher.own-door", havingValue = "true", matchIfMissing = true)
    EventDoor eventDoor(DoorAnswers answers, PublisherProperties publisher) {
        return new EventDoor(answers, publisher.sector());
    }

    @Bean
    @ConditionalOnProperty(name = "enplan.publisher.own-door", havingValue = "true", matchIfMissing = true)
    SectorDesk sectorDesk(
            Published published, TransactionTemplate transaction, Clock clock, PublisherProperties publisher) {
        return new SectorDesk(published, transaction, clock, publisher);
    }

    @Bean
    @ConditionalOnBean(Picture.class)
    CitizenDesk citizenDesk(SectorDesk desk, Picture picture) {
        return new CitizenDesk(desk, picture);
    }

    /** There before the first event, so that the first is not the one that waits until its topic is found. */
    @Bean
    NewTopics eventTopics(
            PublisherProperties publisher,
            @Value("${spring.cloud.stream.kafka.binder.min-partition-count}") int partitions) {
        return new NewTopics(publisher.sectors().stream()
                .map(sector -> TopicBuilder.name(Topics.events(sector))
                        .partitions(partitions)
                        .build())
                .toArray(NewTopic[]::new));
    }

    /**
     * A broker that is away, or that lets only its operators make topics, is no reason not to start; it is waited for as long as
     * the binder waits, and what was asked of it by then is not waited for once more.
     */
    @Bean
    KafkaAdmin kafkaAdmin(Environment environment) {
        var admin = new KafkaAdmin(KafkaSettings.of(environment));
        admin.setCloseTimeout(1);
        return admin;
    }

    @Bean
    Consumer<Message<List<byte[]>>> receipts(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new Receipts(jdbc, transaction);
    }
}
