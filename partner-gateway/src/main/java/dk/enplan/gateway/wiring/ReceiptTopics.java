package dk.enplan.gateway.wiring;

import dk.enplan.contracts.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Who is registered is said once; the topics that their receipts come on follow from it, and a configuration file
 * cannot say that. A list with a sector that cannot be one stops the start.
 */
final class ReceiptTopics implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sectors = environment.getProperty("enplan.publisher.sectors", String[].class, new String[0]);
        if (sectors.length == 0) return;
        var topics = Arrays.stream(sectors).map(ReceiptTopics::topic).distinct().collect(Collectors.joining(","));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "receipt-topics", Map.of("spring.cloud.stream.bindings.receipts-in-0.destination", topics)));
    }

    private static String topic(String sector) {
        if (!Tag.wellFormed(sector))
            throw new IllegalStateException("ENPLAN_SECTORS must be short codes of lower-case letters, digits and"
                    + " hyphens, separated by commas; this is not one: " + sector);
        return "enplan.receipts." + sector;
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
