package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** The money the citizen lives on. */
public sealed interface Benefit extends Fact {

    /**
     * The money the citizen lives on changed.
     *
     * @param direction started, up, down, stopped
     * @param cause why, for instance sanction, income, household
     * @param monthly kroner a month from now on
     */
    @Wire("benefit.changed")
    record Changed(
            Tag benefit,
            Tag direction,
            @Nullable Tag cause,
            @Nullable Double monthly) implements Benefit {}
}
