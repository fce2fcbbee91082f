package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** A consequence that a sector has set going, and taken back. */
public sealed interface Sanction extends Fact {

    @Wire("sanction.initiated")
    record Initiated(
            String sanctionId,
            @Nullable String demandId,
            @Nullable String effortId,
            @Nullable String appointmentId) implements Sanction {}

    @Wire("sanction.withdrawn")
    record Withdrawn(String sanctionId) implements Sanction {}
}
