package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/demands.yaml}, by the names rules use. */
final class DemandsConflicts {

    static final Map<String, Detector> ALL = Map.of();

    private DemandsConflicts() {}
}
