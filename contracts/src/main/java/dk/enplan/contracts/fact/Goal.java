package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** What the citizen wants, or what somebody wants for the citizen. */
public sealed interface Goal extends Fact {

    /** Author: citizen | professional. */
    @Wire("goal.proposed")
    record Proposed(
            String goalId,
            Text wording,
            Tag author,
            Domain domain,
            @Nullable Direction direction,
            @Nullable Boolean mandatory,
            @Nullable String memberId)
            implements Goal {}

    @Wire("goal.agreed")
    record Agreed(String goalId, boolean citizenApproved) implements Goal {}

    @Wire("goal.replaced")
    record Replaced(
            String goalId,
            String replaces,
            Text wording,
            Tag author,
            Domain domain,
            @Nullable Direction direction,
            boolean citizenApproved)
            implements Goal {}

    @Wire("goal.met")
    record Met(String goalId) implements Goal {}

    @Wire("goal.dropped")
    record Dropped(String goalId, @Nullable Tag reason) implements Goal {}
}
