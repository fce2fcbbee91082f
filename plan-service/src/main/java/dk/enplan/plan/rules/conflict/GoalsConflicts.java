package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/goals.yaml}, by the names rules use. */
final class GoalsConflicts {

    static final Map<String, Detector> ALL = Map.of();

    private GoalsConflicts() {}
}
