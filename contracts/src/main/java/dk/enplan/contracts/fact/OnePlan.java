package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan itself, as the coordinator and the citizen agree on it. */
public sealed interface OnePlan extends Fact {

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

    @Wire("plan.revised")
    record Revised(
            List<Tag> sectors,
            @Nullable Text dream,
            @Nullable Text strengths) implements OnePlan {
        public Revised {
            sectors = List.copyOf(sectors);
        }
    }

    @Wire("plan.reviewed")
    record Reviewed(List<Tag> sectors, boolean citizenPresent) implements OnePlan {
        public Reviewed {
            sectors = List.copyOf(sectors);
        }
    }

    @Wire("plan.paused")
    record Paused(Tag reason) implements OnePlan {}

    @Wire("plan.resumed")
    record Resumed() implements OnePlan {}

    @Wire("plan.closed")
    record Closed(Tag reason) implements OnePlan {}

    /** Preparing, stabilising, developing, tapering, independent. */
    @Wire("plan.phase-set")
    record PhaseSet(Tag phase) implements OnePlan {}

    /** Parallel, sequence. */
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

    @Wire("plan.continuity-agreed")
    record ContinuityAgreed(
            Role role, @Nullable String personId, @Nullable LocalDate until) implements OnePlan {}
}
