package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** A consequence that a sector has set going, and taken back. */
public sealed interface Sanction extends Fact {

    /**
     * A sector has set a consequence going.
     *
     * @param demandId the demand that was not met
     * @param effortId the effort it is about
     * @param appointmentId the appointment that was missed
     */
    @Wire("sanction.initiated")
    record Initiated(
            String sanctionId,
            @Nullable String demandId,
            @Nullable String effortId,
            @Nullable String appointmentId) implements Sanction {}

    /** The consequence is taken back. */
    @Wire("sanction.withdrawn")
    record Withdrawn(String sanctionId) implements Sanction {}
}
