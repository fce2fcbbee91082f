package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.List;

/** The plans, wherever they are kept. The one port of the model. */
public interface Plans {

    /**
     * Decides these commands about one citizen, in their order, on what is recorded, and records what follows. Runs in the
     * caller's transaction: all of it is kept, or none.
     */
    List<Decision> handle(CitizenId citizen, List<PlanCommand> commands);

    /** What {@link #handle} would decide now. Nothing is recorded. */
    List<Decision> consider(CitizenId citizen, List<PlanCommand> commands);

    /** What {@link #handle} would do to the flags now. Nothing is recorded. */
    Foresight foresee(CitizenId citizen, List<PlanCommand> commands);
}
