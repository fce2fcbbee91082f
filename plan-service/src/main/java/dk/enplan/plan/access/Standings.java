package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import java.util.Optional;

/** How plans stand as they are read now. */
@FunctionalInterface
public interface Standings {

    /** Nothing, where nothing was ever told of this citizen. */
    Optional<Standing> of(CitizenId citizen);
}
