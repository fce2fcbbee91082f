package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Responsibility on its way from one to another. */
public sealed interface Handover extends Fact {

    @Wire("handover.requested")
    record Requested(
            String handoverId,
            Tag from,
            Tag to,
            @Nullable String about,
            @Nullable Tag reason) implements Handover {}

    @Wire("handover.accepted")
    record Accepted(
            @Nullable String handoverId,
            String toPersonId,
            @Nullable String fromPersonId,
            boolean briefingRead,
            @Nullable Boolean warm)
            implements Handover {}

    @Wire("handover.rejected")
    record Rejected(String handoverId, Tag reason) implements Handover {}

    @Wire("handover.withdrawn")
    record Withdrawn(String handoverId) implements Handover {}
}
