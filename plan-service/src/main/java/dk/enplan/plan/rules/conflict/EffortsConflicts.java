package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/efforts.yaml}, by the names rules use. */
final class EffortsConflicts {

    static final Map<String, Detector> ALL = Map.of("purposes-differ", new PurposesDiffer());

    private EffortsConflicts() {}
}
