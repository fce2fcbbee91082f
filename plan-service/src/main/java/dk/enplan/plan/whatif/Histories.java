package dk.enplan.plan.whatif;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import java.util.List;

/** What is recorded, to be read only. */
public interface Histories {

    /** Nothing, where nothing has been told. */
    List<PlanEvent> of(CitizenId citizen);
}
