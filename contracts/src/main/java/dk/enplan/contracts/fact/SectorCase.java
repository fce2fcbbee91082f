package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sector's case about the citizen. */
public sealed interface SectorCase extends Fact {

    /**
     * A sector has opened a case.
     *
     * @param caseId the sector's own number for it
     * @param law the section of the law it is opened under
     */
    @Wire("case.opened")
    record Opened(String caseId, @Nullable String law) implements SectorCase {}

    /**
     * A sector has closed its case.
     *
     * @param openGoalIds the goals that are left open
     */
    @Wire("case.closed")
    record Closed(
            String caseId, @Nullable Tag reason, @Nullable List<String> openGoalIds) implements SectorCase {
        public Closed {
            openGoalIds = openGoalIds == null ? null : List.copyOf(openGoalIds);
        }
    }
}
