package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;

/** Something that this process remembers of citizens, besides what is written down. */
@FunctionalInterface
public interface Memory {

    /** For good: what somebody still has in hand about them is not remembered either. */
    void forget(CitizenId citizen);
}
