package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import java.util.List;
import java.util.Map;

/** The plans' streams as they are read: several in one question, which Axon's own reading does not know. */
@FunctionalInterface
interface Streams {

    /**
     * What has been committed of each.
     *
     * @param from the sequence number to begin with
     */
    Map<CitizenId, List<PlanEvent>> read(Map<CitizenId, Long> from);
}
