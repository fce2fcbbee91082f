package dk.enplan.plan.desk.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What has come since its reader last looked. */
public record News(Set<UUID> events) {

    public News {
        events = Set.copyOf(events);
    }

    public boolean in(List<UUID> because) {
        return because.stream().anyMatch(events::contains);
    }
}
