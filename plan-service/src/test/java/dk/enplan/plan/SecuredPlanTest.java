package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.TopicRights;
import dk.enplan.contracts.Topics;
import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.testkit.Certificate;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.SecuredBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class SecuredPlanTest {

    private static final Map<String, String> SECTORS = Map.of("housing", "housing-service", "plan", "partner-gateway");

    private final Story story = new Story();

    @TempDir
    private Path folder;

    @Test
    void with_the_rights_that_are_granted_and_no_others_the_plan_hears_answers_and_tells() throws Exception {
        try (var broker = SecuredBroker.start(
                        folder,
                        Certificate.in(folder),
                        "plan-service",
                        "housing-service",
                        "partner-gateway",
                        "notification-service");
                var plan = run(broker)) {
            assertThat(plan.isRunning()).isTrue();
            tell(broker, "plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}", 60);
            tell(broker, "housing", "home.tenancy-started", "{\"homeId\":\"h\"}", 50);
            try (var receipts = listening(broker, "housing-service", Topics.receipts("housing"));
                    var flags = listening(broker, "notification-service", Topics.FLAGS)) {
                eventually(() ->
                        assertThat(heard(receipts)).contains(story.citizen().toString()));
                eventually(
                        () -> assertThat(heard(flags)).contains(story.citizen().toString()));
            }
        }
    }

    private static ConfigurableApplicationContext run(SecuredBroker broker) {
        broker.make(TopicRights.topics(SECTORS));
        TopicRights.of(SECTORS)
                .forEach(it -> broker.grant(
                        it.service(), it.operation().name(), it.resource().name(), it.name(), it.prefixed()));
        var environment = new HashMap<String, Object>();
        Ground.serves((name, value) -> environment.put(name, value.get()), "secured");
        environment.put("ENPLAN_AUDIT_KEY", AuditKeys.file());
        environment.put("ENPLAN_KEYS", KeysInTests.file());
        environment.put("ENPLAN_IDENTITY_KEYS", KeysInTests.file());
        environment.put("ENPLAN_KAFKA", broker.address());
        environment.put("ENPLAN_KAFKA_SETTINGS", broker.settings("plan-service"));
        return SpringApplication.run(
                PlanApplication.class,
                environment.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new));
    }

    private void tell(SecuredBroker broker, String sector, String event, String data, int daysAgo)
            throws ExecutionException, InterruptedException {
        var account = Objects.requireNonNull(SECTORS.get(sector));
        var told = story.event(
                UUID.randomUUID(),
                sector,
                event,
                data,
                OffsetDateTime.now(Here.ZONE).minusDays(daysAgo));
        try (var sender = new KafkaProducer<>(broker.client(account), new StringSerializer(), new StringSerializer())) {
            sender.send(new ProducerRecord<>(
                            Topics.events(sector), story.citizen().toString(), told))
                    .get();
        }
    }

    private static KafkaConsumer<String, String> listening(SecuredBroker broker, String account, String topic) {
        var consumer = new KafkaConsumer<>(broker.client(account), new StringDeserializer(), new StringDeserializer());
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static List<String> heard(KafkaConsumer<String, String> consumer) {
        var keys = new ArrayList<String>();
        consumer.poll(Duration.ofMillis(200)).forEach(it -> keys.add(it.key()));
        return keys;
    }
}
