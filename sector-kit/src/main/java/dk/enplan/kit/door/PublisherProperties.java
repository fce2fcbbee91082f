package dk.enplan.kit.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sectors the sectors this service speaks for: one for a sector service, all registered ones for the gateway
 * @param source the CloudEvents source of what its own desk says
 * @param ownDoor whether {@code /events} is served here; the gateway has a door for each sector instead
 * @param maxBytes the largest request taken in
 */
@ConfigurationProperties("enplan.publisher")
public record PublisherProperties(
        List<String> sectors,
        @Nullable String source,
        @DefaultValue("true") boolean ownDoor,
        @DefaultValue("1048576") int maxBytes) {

    public PublisherProperties {
        sectors = List.copyOf(sectors);
    }

    /** A sector service has exactly one. */
    public String sector() {
        return sectors.getFirst();
    }
}
