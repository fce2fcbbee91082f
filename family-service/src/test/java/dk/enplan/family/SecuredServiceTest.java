package dk.enplan.family;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.TopicRights;
import dk.enplan.contracts.Topics;
import dk.enplan.testkit.Certificate;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.SecuredBroker;
import dk.enplan.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as a municipality runs it: TLS at its door and towards the broker, a login there with no more rights than it needs, secrets in files. */
class SecuredServiceTest {

    private static final int PACE = 20;
    private static final Map<String, String> SECTORS = Map.of("family", "family-service", "housing", "housing-service");

    @TempDir
    private static Path folder;

    private static Certificate certificate;
    private static SecuredBroker broker;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        certificate = Certificate.in(folder);
        broker = SecuredBroker.start(folder, certificate, "family-service", "plan-service");
        broker.make(TopicRights.topics(SECTORS));
        TopicRights.of(SECTORS)
                .forEach(it -> broker.grant(
                        it.service(), it.operation().name(), it.resource().name(), it.name(), it.prefixed()));
        var database = Ground.shared().database("secured");
        var secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("ENPLAN_DB_PASSWORD"), database.password());
        var environment = Map.of(
                "ENPLAN_PORT", "0",
                "ENPLAN_SECRETS", secrets.toString(),
                "ENPLAN_DB_URL", database.url(),
                "ENPLAN_DB_USER", database.user(),
                "ENPLAN_ISSUER", TestIssuer.shared().issuer(),
                "ENPLAN_KAFKA", broker.address(),
                "ENPLAN_KAFKA_SETTINGS", broker.settings("family-service").toString(),
                "ENPLAN_PACE", String.valueOf(PACE),
                "server.ssl.certificate", certificate.authority().toUri().toString(),
                "server.ssl.certificate-private-key", certificate.key().toUri().toString());
        service = SpringApplication.run(
                Application.class,
                environment.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void what_is_told_over_tls_arrives_over_tls_and_so_does_the_receipt() throws Exception {
        var id = UUID.randomUUID();
        var citizen = UUID.randomUUID().toString();

        assertThat(family().post("/events", event(id, citizen)).status()).isEqualTo(202);
        eventually(() -> assertThat(told()).anyMatch(it -> it.key().equals(citizen)));

        send("plan-service", Topics.receipts("family"), citizen, accepted(id, citizen));
        eventually(() -> assertThat(
                        family().get("/events/" + id).json().path("state").stringValue())
                .isEqualTo("accepted"));
    }

    @Test
    void a_sectors_account_says_nothing_for_another_and_hears_nothing_of_it() {
        assertThatThrownBy(() -> send("family-service", Topics.events("housing"), "somebody", "{}"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send("family-service", Topics.receipts("family"), "somebody", "{}"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        for (var topic : List.of(Topics.events("family"), Topics.receipts("housing"), Topics.FLAGS))
            assertThatThrownBy(() -> read("family-service", topic)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void nobody_is_answered_in_clear() {
        var answer = Http.at("http://localhost:" + port()).get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void who_was_here_over_tls_is_told_to_come_back_so() {
        assertThat(family().get("/events").header("Strict-Transport-Security")).isPresent();
    }

    @Test
    void one_who_asks_without_a_pause_is_told_to_wait_and_nobody_else_is() {
        var hasty = https().as(new Person("hasty", List.of("caseworker"), "family", false, null));
        var answers = IntStream.range(0, 4 * PACE)
                .mapToObj(it -> hasty.get("/contract"))
                .toList();

        assertThat(answers).extracting(Answer::status).startsWith(200).contains(429);
        var refused =
                answers.stream().filter(it -> it.status() == 429).findFirst().orElseThrow();
        assertThat(refused.json().path("code").stringValue()).isEqualTo("too-fast");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isPositive());
        assertThat(family().get("/contract").status()).isEqualTo(200);
    }

    private static int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static Http https() {
        return Http.at("https://localhost:" + port(), certificate);
    }

    private static Http family() {
        return https().as(Person.system("family"));
    }

    private static void send(String account, String topic, String key, String value)
            throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(broker.client(account), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static List<ConsumerRecord<String, String>> told() {
        return read("plan-service", Topics.events("family"));
    }

    /** All that it holds, without a group: the service's own is at work. */
    private static List<ConsumerRecord<String, String>> read(String account, String topic) {
        try (var consumer =
                new KafkaConsumer<>(broker.client(account), new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            do consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
            return found;
        }
    }

    private static String event(UUID id, String citizen) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.effort.started.v1", "subject": "%s",
                 "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00", "sector": "family",
                 "data": {"effortId": "home-help", "kind": "support"}}
                """.formatted(id, citizen);
    }

    private static String accepted(UUID id, String citizen) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.receipt.accepted.v1",
                 "subject": "%s", "time": "2026-03-02T09:06:00+01:00", "recordedat": "2026-03-02T09:06:00+01:00",
                 "sector": "plan", "data": {"eventId": "%s"}}
                """.formatted(UUID.randomUUID(), citizen, id);
    }
}
