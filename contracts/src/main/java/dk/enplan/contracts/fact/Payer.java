package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;

/** Who pays, where two doubt it. */
public sealed interface Payer extends Fact {

    /**
     * Two doubt who pays.
     *
     * @param about an effort id or an application id
     */
    @Wire("payer.disputed")
    record Disputed(String about) implements Payer {}

    /**
     * It is settled who pays.
     *
     * @param about an effort id or an application id
     * @param payer the sector that pays
     */
    @Wire("payer.confirmed")
    record Confirmed(String about, Tag payer) implements Payer {}
}
