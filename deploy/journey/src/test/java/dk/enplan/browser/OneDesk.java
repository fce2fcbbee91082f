package dk.enplan.browser;

import dk.enplan.journey.Traveller;
import dk.enplan.local.Home;
import dk.enplan.local.Platform;
import dk.enplan.local.Ports;
import dk.enplan.testkit.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One platform and one browser for all who test pages: {@code @ExtendWith(OneDesk.class)}, and ask for a {@link Desk}. */
public final class OneDesk implements ParameterResolver {

    private static final System.Logger LOG = System.getLogger("platform");

    /** Where pages are tried. */
    public static final class Desk implements AutoCloseable {

        private final Platform platform;
        private final Chromium chromium;
        private final Map<String, String> tokens = new HashMap<>();

        private Desk() {
            try {
                var data = Files.createTempDirectory("enplan-desk");
                var checkout = Path.of("../..").toAbsolutePath().normalize();
                platform = new Platform(new Home(checkout, data), Ports.free(), said -> LOG.log(Level.INFO, said));
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
            try {
                platform.start().orThrow();
                chromium = Chromium.start();
            } catch (RuntimeException halfway) {
                // What has started by then is nobody else's to stop.
                platform.close();
                throw halfway;
            }
        }

        /** An invented citizen, of whom nothing is known yet. */
        public Traveller citizen() {
            return new Traveller(platform, tokens);
        }

        /** Somebody at a service's door. */
        public Http as(String who, String service) {
            return citizen().as(who, service);
        }

        /** The invented citizen who has a login. */
        public Traveller anja() {
            return new Traveller(platform, tokens, UUID.fromString("11111111-1111-4111-8111-111111111111"));
        }

        public Visitor visitor(String person) {
            return visitor(person, Visitor.Habits.usual());
        }

        public Visitor visitor(String person, Visitor.Habits habits) {
            return Visitor.loggedIn(chromium, address(), person, habits);
        }

        public String address() {
            return platform.address("plan-service");
        }

        public Platform platform() {
            return platform;
        }

        /** On a topic, as whoever may write there can, whatever it is. */
        public void pastTheDoor(String topic, String message) throws ExecutionException, InterruptedException {
            Map<String, Object> settings = Map.of("bootstrap.servers", platform.address("kafka"));
            try (var past = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                past.send(new ProducerRecord<>(topic, "nobody", message)).get();
            }
        }

        @Override
        public void close() {
            chromium.close();
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Desk.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Kept with the whole run, which closes it at its end.
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneDesk.class))
                .computeIfAbsent(Desk.class, it -> new Desk(), Desk.class);
    }
}
