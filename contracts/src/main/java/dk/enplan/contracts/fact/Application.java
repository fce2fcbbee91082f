package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was applied for, and the answer. */
public sealed interface Application extends Fact {

    @Wire("application.submitted")
    record Submitted(
            String applicationId,
            Tag kind,
            @Nullable List<String> goalIds,
            @Nullable String effortId,
            @Nullable LocalDate dueOn)
            implements Application {
        public Submitted {
            goalIds = goalIds == null ? null : List.copyOf(goalIds);
        }
    }

    /** Granted, partly, rejected. */
    @Wire("application.decided")
    record Decided(
            String applicationId,
            Tag outcome,
            @Nullable Tag kind,
            @Nullable Text reason,
            @Nullable String decider,
            @Nullable String extent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<String> goalIds)
            implements Application {
        public Decided {
            goalIds = goalIds == null ? null : List.copyOf(goalIds);
        }
    }

    /** Citizen | sector. */
    @Wire("application.withdrawn")
    record Withdrawn(String applicationId, @Nullable Tag by) implements Application {}
}
