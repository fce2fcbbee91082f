package dk.enplan.kit.door;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Topics;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Which sectors a service speaks for is said once; the topics its receipts come on follow from it, that it hears who is erased, and a configuration
 * file cannot say that. A list with a sector that cannot be one stops the start.
 */
final class PublisherTopics implements EnvironmentPostProcessor, Ordered {

    private static final String RECEIPTS = "spring.cloud.stream.bindings.receipts-in-0.";
    private static final String ERASURES = "spring.cloud.stream.bindings.erasures-in-0.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sectors = environment.getProperty("enplan.publisher.sectors", String[].class, new String[0]);
        if (sectors.length == 0) return;
        var topics =
                Arrays.stream(sectors).map(PublisherTopics::receipts).distinct().collect(Collectors.joining(","));
        var name = environment.getRequiredProperty("spring.application.name");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "publisher-topics",
                        Map.of(
                                "spring.cloud.function.definition",
                                "receipts;erasures",
                                "enplan.erasures.heard",
                                "true",
                                ERASURES + "destination",
                                Topics.ERASURES,
                                ERASURES + "group",
                                name,
                                ERASURES + "consumer.batch-mode",
                                "true",
                                RECEIPTS + "destination",
                                topics,
                                RECEIPTS + "group",
                                name,
                                RECEIPTS + "consumer.batch-mode",
                                "true",
                                // One consumer for all of them, not a thread for each.
                                RECEIPTS + "consumer.multiplex",
                                "true")));
    }

    private static String receipts(String sector) {
        if (!Tag.wellFormed(sector))
            throw new IllegalStateException("enplan.publisher.sectors must be short codes of lower-case letters, digits"
                    + " and hyphens, separated by commas; this is not one: " + sector);
        return Topics.receipts(sector);
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
