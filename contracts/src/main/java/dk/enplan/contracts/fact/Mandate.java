package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Whether the one who decides may decide. */
public sealed interface Mandate extends Fact {

    /** Somebody doubts that the one who decides may decide. */
    @Wire("mandate.questioned")
    record Questioned(String applicationId, @Nullable String law) implements Mandate {}

    /** The one who decides may decide. */
    @Wire("mandate.confirmed")
    record Confirmed(String applicationId) implements Mandate {}
}
