package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import java.util.Optional;

/** Lines that need not be drawn from what is kept of a plan. */
@FunctionalInterface
interface ReadyLines {

    ReadyLines NONE = (citizen, position) -> Optional.empty();

    /** @param position of the event that they must know, or a later one */
    Optional<Lines> of(CitizenId citizen, long position);
}
