package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was agreed about the time after a stay. */
public sealed interface DischargeAgreement extends Fact {

    /**
     * Who does what after a stay was agreed.
     *
     * @param followUpOn the first day somebody follows up
     * @param contactId who does
     */
    @Wire("discharge-agreement.made")
    record Made(
            String stayId,
            @Nullable LocalDate followUpOn,
            @Nullable String contactId) implements DischargeAgreement {}
}
