package dk.enplan.contracts.fact;

import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A demand that the citizen is freed from for a time. */
public sealed interface Exemption extends Fact {

    @Wire("exemption.granted")
    record Granted(
            String exemptionId,
            DemandKind demandKind,
            @Nullable LocalDate until,
            @Nullable Text basis) implements Exemption {}

    @Wire("exemption.ended")
    record Ended(String exemptionId) implements Exemption {}
}
