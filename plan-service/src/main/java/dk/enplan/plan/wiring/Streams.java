package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The plans' streams as they are read: several in one question, which Axon's own reading does not know. */
interface Streams {

    /**
     * What has been committed of each.
     *
     * @param from the sequence number to begin with
     */
    Map<CitizenId, List<PlanEvent>> read(Map<CitizenId, Long> from);

    /** How many events each of them has; who has none is not in the answer. */
    Map<CitizenId, Long> lengths(Collection<CitizenId> citizens);
}
