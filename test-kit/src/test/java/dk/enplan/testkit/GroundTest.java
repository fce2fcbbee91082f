package dk.enplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class GroundTest {

    @Test
    void a_message_comes_back_from_the_topic() {
        var topic = "ground." + UUID.randomUUID();
        Topics.create(topic);
        Topics.send(topic, "one", "first");
        Topics.send(topic, "two", "other");
        Topics.send(topic, "one", "second");

        assertThat(Topics.read(topic, "one"))
                .extracting(message -> message.value())
                .containsExactly("first", "second");
        assertThat(Topics.read(topic)).hasSize(3);
    }

    @Test
    void what_nobody_created_holds_nothing() {
        assertThat(Topics.read("ground." + UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_topic_has_twelve_partitions_whoever_made_it() throws Exception {
        var created = "ground." + UUID.randomUUID();
        var sentTo = "ground." + UUID.randomUUID();
        Topics.create(created);
        Topics.create(created);
        Topics.send(sentTo, "one", "first");
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", Ground.shared().kafka()))) {
            var topics = admin.describeTopics(List.of(created, sentTo))
                    .allTopicNames()
                    .get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.PARTITIONS));
        }
    }

    @Test
    void a_row_comes_back_from_a_database_of_its_own() throws Exception {
        var first = Ground.shared().database("ground_first");
        var second = Ground.shared().database("ground_second");
        try (var connection = first.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE said (word text)");
            statement.execute("INSERT INTO said VALUES ('bolig æøå')");
        }
        try (var connection = first.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT word, version() FROM said")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("bolig æøå");
            assertThat(rows.getString(2)).startsWith("PostgreSQL 18.");
        }
        try (var connection = second.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT word FROM said")).hasMessageContaining("said");
        }
    }

    @Test
    void asked_twice_the_same_database_answers() {
        assertThat(Ground.shared().database("ground_again"))
                .isEqualTo(Ground.shared().database("ground_again"));
    }

    @Test
    void a_service_is_told_all_that_the_platform_would_tell_it() {
        var told = new HashMap<String, Supplier<?>>();
        Ground.serves(told::put, "ground_served");
        assertThat(told.keySet())
                .containsExactlyInAnyOrder(
                        "ENPLAN_PORT",
                        "ENPLAN_KAFKA",
                        "ENPLAN_DB_URL",
                        "ENPLAN_DB_USER",
                        "ENPLAN_DB_PASSWORD",
                        "ENPLAN_ISSUER",
                        "ENPLAN_PLAN_CLIENT_SECRET");
        // Whoever asks first starts it, however long that takes.
        assertThat(told.values()).allSatisfy(value -> assertThat(value.get()).isNotNull());
    }
}
