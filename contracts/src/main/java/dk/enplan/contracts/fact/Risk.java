package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;

/** A risk was looked for. */
public sealed interface Risk extends Fact {

    /**
     * A risk was looked for.
     *
     * @param kind homelessness, placement, …
     * @param level low, medium, high
     */
    @Wire("risk.screened")
    record Screened(Tag kind, Tag level) implements Risk {}
}
