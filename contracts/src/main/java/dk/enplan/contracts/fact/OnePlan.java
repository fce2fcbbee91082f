package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan itself, as the coordinator and the citizen agree on it. */
public sealed interface OnePlan extends Fact {

    /**
     * The plan is agreed.
     *
     * @param sectors the parties
     * @param dream what the citizen hopes for
     * @param strengths what the citizen is good at
     */
    @Wire("plan.agreed")
    record Agreed(
            boolean citizenApproved,
            List<Tag> sectors,
            @Nullable Text dream,
            @Nullable Text strengths) implements OnePlan {
        public Agreed {
            sectors = List.copyOf(sectors);
        }
    }

    /**
     * The plan is agreed anew.
     *
     * @param sectors the parties
     * @param dream what the citizen hopes for
     * @param strengths what the citizen is good at
     */
    @Wire("plan.revised")
    record Revised(
            List<Tag> sectors,
            @Nullable Text dream,
            @Nullable Text strengths) implements OnePlan {
        public Revised {
            sectors = List.copyOf(sectors);
        }
    }

    /**
     * The plan was looked at.
     *
     * @param sectors those who took part
     */
    @Wire("plan.reviewed")
    record Reviewed(List<Tag> sectors, boolean citizenPresent) implements OnePlan {
        public Reviewed {
            sectors = List.copyOf(sectors);
        }
    }

    /** Nothing is asked of the citizen for a time. */
    @Wire("plan.paused")
    record Paused(Tag reason) implements OnePlan {}

    /** The plan goes on. */
    @Wire("plan.resumed")
    record Resumed() implements OnePlan {}

    /** The plan is over. */
    @Wire("plan.closed")
    record Closed(Tag reason) implements OnePlan {}

    /**
     * Where in the course the citizen is.
     *
     * @param phase preparing, stabilising, developing, tapering, independent
     */
    @Wire("plan.phase-set")
    record PhaseSet(Tag phase) implements OnePlan {}

    /**
     * What comes first, or that it comes at once.
     *
     * @param order parallel, sequence
     * @param goalIds in the order agreed
     * @param effortIds in the order agreed
     * @param basis why in this order
     * @param dissent who sees it differently, and how
     */
    @Wire("plan.order-agreed")
    record OrderAgreed(
            Tag order,
            @Nullable List<String> goalIds,
            @Nullable List<String> effortIds,
            @Nullable Text basis,
            @Nullable Text dissent)
            implements OnePlan {
        public OrderAgreed {
            goalIds = goalIds == null ? null : List.copyOf(goalIds);
            effortIds = effortIds == null ? null : List.copyOf(effortIds);
        }
    }

    /**
     * A role stays with one person for a time.
     *
     * @param until the last day on which it holds
     */
    @Wire("plan.continuity-agreed")
    record ContinuityAgreed(
            Role role, @Nullable String personId, @Nullable LocalDate until) implements OnePlan {}
}
