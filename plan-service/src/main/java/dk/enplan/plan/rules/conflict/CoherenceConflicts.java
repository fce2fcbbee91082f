package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/coherence.yaml}, by the names rules use. */
final class CoherenceConflicts {

    static final Map<String, Detector> ALL = Map.of(
            "acts-outside-plan", new ActsOutsidePlan(),
            "hope-falls", new HopeFalls(),
            "recorded-twice", new RecordedTwice(),
            "sector-plan-apart", new SectorPlanApart(),
            "sectors-contradict", new SectorsContradict());

    private CoherenceConflicts() {}
}
