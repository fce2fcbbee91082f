package dk.enplan.plan.desk.sinner;

import dk.enplan.contracts.Cpr;

/** Shows what only the register may read. */
public final class PageThatReadsANumber {

    public String shown(Cpr cpr) {
        return cpr.digits();
    }
}
