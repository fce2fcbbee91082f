package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.List;

/** Tells others what happened in a plan, in the same transaction. */
public interface Announcements {

    void announce(CitizenId citizen, List<PlanEvent> events);
}
