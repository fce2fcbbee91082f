package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Responsibility on its way from one to another. */
public sealed interface Handover extends Fact {

    /**
     * Somebody asks another to take over.
     *
     * @param from the sector that gives
     * @param to the sector that takes
     * @param about the id of what is handed over, or the whole citizen
     */
    @Wire("handover.requested")
    record Requested(
            String handoverId,
            Tag from,
            Tag to,
            @Nullable String about,
            @Nullable Tag reason) implements Handover {}

    /**
     * Somebody has taken over.
     *
     * @param toPersonId who takes over
     * @param fromPersonId who gives
     * @param briefingRead what was written about it has been read
     * @param warm the two met, with the citizen
     */
    @Wire("handover.accepted")
    record Accepted(
            @Nullable String handoverId,
            String toPersonId,
            @Nullable String fromPersonId,
            boolean briefingRead,
            @Nullable Boolean warm)
            implements Handover {}

    /** It was not taken over. */
    @Wire("handover.rejected")
    record Rejected(String handoverId, Tag reason) implements Handover {}

    /** It no longer needs to be taken over. */
    @Wire("handover.withdrawn")
    record Withdrawn(String handoverId) implements Handover {}
}
