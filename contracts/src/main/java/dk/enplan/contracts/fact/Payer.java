package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;

/** Who pays, where two doubt it. */
public sealed interface Payer extends Fact {

    /** EffortId or applicationId. */
    @Wire("payer.disputed")
    record Disputed(String about) implements Payer {}

    @Wire("payer.confirmed")
    record Confirmed(String about, Tag payer) implements Payer {}
}
