package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the plan itself tells others: receipts, flags, erasures. */
public final class PlansOwn {

    private static final String SOURCE = "/plan-service";
    private static final Tag SECTOR = new Tag("plan");

    private PlansOwn() {}

    /** Told when it is so, and nothing more of it than must be. */
    public static Envelope envelope(UUID id, String type, CitizenId citizen, Instant at, @Nullable UUID causedBy) {
        return new Envelope(
                id, SOURCE, type, citizen, Here.at(at), SECTOR, Here.at(at), null, null, null, null, null, causedBy);
    }
}
