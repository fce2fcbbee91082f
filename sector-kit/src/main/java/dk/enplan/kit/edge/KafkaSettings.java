package dk.enplan.kit.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * How a broker is found and spoken to. TLS and logins stand in a file as Kafka's own tools read one ({@code --command-config}), and every
 * client of a service takes them from there.
 */
public final class KafkaSettings implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "ENPLAN_KAFKA_SETTINGS";
    private static final String SERVERS = "bootstrap.servers";
    private static final String BINDER = "spring.cloud.stream.kafka.binder.";
    private static final String CONFIGURATION = BINDER + "configuration";

    /** As the binder itself has them, for a client beside it. */
    public static Map<String, Object> of(Environment environment) {
        var settings = new HashMap<String, Object>(Binder.get(environment)
                .bind(CONFIGURATION, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        settings.put(SERVERS, environment.getRequiredProperty(BINDER + "brokers"));
        return Map.copyOf(settings);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var file = environment.getProperty(FILE, "");
        if (file.isBlank()) return;
        var settings = new HashMap<String, Object>();
        // The binder wants to be told apart where the broker is and how to speak to it.
        read(Path.of(file))
                .forEach((name, value) ->
                        settings.put(name.equals(SERVERS) ? BINDER + "brokers" : CONFIGURATION + "." + name, value));
        environment.getPropertySources().addFirst(new MapPropertySource("kafka-settings", settings));
    }

    private static Properties read(Path file) {
        var settings = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            settings.load(lines);
            return settings;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    FILE + " must name a file that can be read, with settings of a Kafka client; " + file + " is none.",
                    unreadable);
        }
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
