package dk.enplan.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class KafkaSettingsTest {

    private static final String BROKERS = "spring.cloud.stream.kafka.binder.brokers";

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty(BROKERS, "localhost:9092")
            .withProperty("spring.cloud.stream.kafka.binder.configuration.request.timeout.ms", "5000");

    @TempDir
    private Path folder;

    @Test
    void what_the_file_says_every_client_is_told_beside_what_is_said_already() throws IOException {
        read("security.protocol=SASL_SSL\nssl.truststore.type = PEM\n");

        assertThat(KafkaSettings.of(environment))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("request.timeout.ms", "5000")
                .containsEntry("bootstrap.servers", "localhost:9092");
    }

    @Test
    void where_the_broker_is_may_stand_there_as_well() throws IOException {
        read("bootstrap.servers=kafka-1:9093");

        assertThat(environment.getProperty(BROKERS)).isEqualTo("kafka-1:9093");
    }

    @Test
    void without_a_file_nothing_is_otherwise() {
        new KafkaSettings().postProcessEnvironment(environment, new SpringApplication());

        assertThat(KafkaSettings.of(environment)).hasSize(2);
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        environment.setProperty(
                "ENPLAN_KAFKA_SETTINGS", folder.resolve("nothing").toString());

        assertThatThrownBy(() -> new KafkaSettings().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("ENPLAN_KAFKA_SETTINGS must name a file that can be read");
    }

    private void read(String settings) throws IOException {
        var file = Files.writeString(folder.resolve("client.properties"), settings);
        environment.setProperty("ENPLAN_KAFKA_SETTINGS", file.toString());
        new KafkaSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
