package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The plans, wherever they are kept. The one port of the model. */
public interface Plans {

    /**
     * Decides these commands about each citizen, in their order, on what is recorded, and records what follows. Runs in the
     * caller's transaction: all of it is kept, or none.
     */
    Map<CitizenId, List<Decision>> handle(Map<CitizenId, List<PlanCommand>> commands);

    default List<Decision> handle(CitizenId citizen, List<PlanCommand> commands) {
        return Objects.requireNonNull(handle(Map.of(citizen, commands)).get(citizen));
    }

    /** What {@link #handle} would decide now. Nothing is recorded. */
    List<Decision> consider(CitizenId citizen, List<PlanCommand> commands);

    /** What {@link #handle} would do to the flags now. Nothing is recorded. */
    Foresight foresee(CitizenId citizen, List<PlanCommand> commands);
}
