package dk.enplan.plan.replay;

import java.util.List;
import java.util.Map;

/**
 * What came of deciding one citizen's history again.
 *
 * @param decisions by the version of the rules they were decided by again
 */
record Retold(long events, Map<String, Long> decisions, List<Deviation> deviations, List<Uncompared> uncompared) {
    Retold {
        decisions = Map.copyOf(decisions);
        deviations = List.copyOf(deviations);
        uncompared = List.copyOf(uncompared);
    }
}
