package dk.enplan.kit.law;

import java.time.OffsetDateTime;
import java.util.Map;

/** One thing the sector knows of the citizen, as its own caseworkers are shown it. */
public record Known(String noun, String id, String state, OffsetDateTime since, Map<String, String> more) {

    public Known {
        more = Map.copyOf(more);
    }
}
