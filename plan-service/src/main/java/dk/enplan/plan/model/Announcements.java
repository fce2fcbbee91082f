package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.Map;

/** Tells others what happened in plans, in the same transaction. */
public interface Announcements {

    void announce(Map<CitizenId, List<PlanEvent>> said);
}
