package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sector's case about the citizen. */
public sealed interface SectorCase extends Fact {

    @Wire("case.opened")
    record Opened(String caseId, @Nullable String law) implements SectorCase {}

    @Wire("case.closed")
    record Closed(
            String caseId, @Nullable Tag reason, @Nullable List<String> openGoalIds) implements SectorCase {
        public Closed {
            openGoalIds = openGoalIds == null ? null : List.copyOf(openGoalIds);
        }
    }
}
