package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** Whether the one who decides may decide. */
public sealed interface Mandate extends Fact {

    @Wire("mandate.questioned")
    record Questioned(String applicationId, @Nullable String law) implements Mandate {}

    @Wire("mandate.confirmed")
    record Confirmed(String applicationId) implements Mandate {}
}
