package dk.enplan.kit.door;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the plan would make of events that have not been told yet.
 *
 * @param restricted how many more flags would change, of which the sector may not read the reason
 */
public record Foreseen(
        List<Event> events, List<Flag> raised, List<Flag> escalated, List<Flag> cleared, int restricted) {

    public Foreseen {
        events = List.copyOf(events);
        raised = List.copyOf(raised);
        escalated = List.copyOf(escalated);
        cleared = List.copyOf(cleared);
    }

    /** @param outcome accepted, known, unmatched, refused or waits */
    public record Event(UUID id, String outcome, @Nullable String says) {}

    /** @param tell the roles that would hear of it */
    public record Flag(UUID citizenId, String rule, String severity, Words title, Words why, List<String> tell) {
        public Flag {
            tell = List.copyOf(tell);
        }
    }

    public record Words(String da, String en) {}
}
