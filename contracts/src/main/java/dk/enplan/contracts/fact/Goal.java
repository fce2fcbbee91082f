package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** What the citizen wants, or what somebody wants for the citizen. */
public sealed interface Goal extends Fact {

    /**
     * Somebody has put a goal forward.
     *
     * @param wording the goal, best in the citizen's own words
     * @param author citizen, professional
     * @param mandatory the law asks for it
     * @param memberId the member of the household whom it is for, if not the citizen
     */
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

    /** The goal is in the plan. */
    @Wire("goal.agreed")
    record Agreed(String goalId, boolean citizenApproved) implements Goal {}

    /**
     * A goal took the place of another.
     *
     * @param replaces the goal id of the other
     * @param wording the goal, best in the citizen's own words
     * @param author citizen, professional
     */
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

    /** The citizen has reached it. */
    @Wire("goal.met")
    record Met(String goalId) implements Goal {}

    /** It is no longer a goal. */
    @Wire("goal.dropped")
    record Dropped(String goalId, @Nullable Tag reason) implements Goal {}
}
