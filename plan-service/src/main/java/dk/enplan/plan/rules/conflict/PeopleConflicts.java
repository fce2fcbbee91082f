package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/people.yaml}, by the names rules use. */
final class PeopleConflicts {

    static final Map<String, Detector> ALL = Map.of();

    private PeopleConflicts() {}
}
