package dk.enplan.contracts.fact;

import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A demand that the citizen is freed from for a time. */
public sealed interface Exemption extends Fact {

    /**
     * A demand of this kind does not hold for this citizen for a time.
     *
     * @param until the last day on which it holds
     * @param basis why
     */
    @Wire("exemption.granted")
    record Granted(
            String exemptionId,
            DemandKind demandKind,
            @Nullable LocalDate until,
            @Nullable Text basis) implements Exemption {}

    /** The exemption no longer holds. */
    @Wire("exemption.ended")
    record Ended(String exemptionId) implements Exemption {}
}
