package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/people.yaml}, by the names rules use. */
final class PeopleConflicts {

    static final Map<String, Detector> ALL = Map.of(
            "too-many-contacts", new TooManyContacts(),
            "two-coordinators", new TwoCoordinators(),
            "areas-without-coordinator", new AreasWithoutCoordinator());

    private PeopleConflicts() {}
}
