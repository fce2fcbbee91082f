package dk.enplan.contracts.receipt;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan's answer to one event, on {@code enplan.receipts.<sector>}; {@code eventId} is the event answered. */
public sealed interface Receipt {

    UUID eventId();

    /**
     * It is in the plan.
     *
     * @param eventId the event that is answered
     */
    @Wire("receipt.accepted")
    record Accepted(UUID eventId) implements Receipt {}

    /**
     * It was in the plan already; nothing was done twice.
     *
     * @param eventId the event that is answered
     */
    @Wire("receipt.duplicate")
    record Duplicate(UUID eventId) implements Receipt {}

    /**
     * Kept whole and not yet in the plan; nothing needs to be sent again.
     *
     * @param eventId the event that is answered
     * @param code why, for a machine
     * @param reason why, for a reader
     */
    @Wire("receipt.parked")
    record Parked(UUID eventId, Tag code, @Nullable String reason) implements Receipt {}

    /**
     * Not taken in: mend the field and send it again.
     *
     * @param eventId the event that is answered
     * @param code why, for a machine
     * @param field the field to mend
     * @param reason what belongs there
     */
    @Wire("receipt.refused")
    record Refused(
            UUID eventId,
            Tag code,
            @Nullable String field,
            @Nullable String reason) implements Receipt {}
}
