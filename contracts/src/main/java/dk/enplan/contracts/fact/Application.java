package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was applied for, and the answer. */
public sealed interface Application extends Fact {

    /**
     * Something was applied for, and an answer is awaited.
     *
     * @param dueOn the day by which the answer should be there
     * @param effortId the effort that it asks for
     */
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

    /**
     * An application was answered.
     *
     * @param outcome granted, partly, rejected
     * @param decider who decided
     * @param extent how much was granted
     */
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

    /**
     * An application no longer stands.
     *
     * @param by citizen, sector
     */
    @Wire("application.withdrawn")
    record Withdrawn(String applicationId, @Nullable Tag by) implements Application {}
}
