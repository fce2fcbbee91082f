package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.Optional;

/** Plans as they were decided on last in this process. Whoever finds none here finds the same in what was recorded, and it takes longer. */
@FunctionalInterface
public interface AtHand {

    /**
     * @param journal as it is committed
     * @param position of its last event
     * @param watch to go on looking from
     * @param outlook what the rules saw when that was said
     */
    record Known(Journal journal, long position, Watch watch, Outlook outlook) {}

    Optional<Known> of(CitizenId citizen);
}
