package dk.enplan.notification.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.flag.Severity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What a notice is about, in the plan's own words. */
public record Flag(
        UUID id,
        CitizenId citizen,
        String rule,
        Severity severity,
        OffsetDateTime since,
        Words title,
        Words why,
        List<UUID> because) {

    /** The same said to a reader of either language. */
    public record Words(Text da, Text en) {}

    public Flag {
        because = List.copyOf(because);
    }
}
