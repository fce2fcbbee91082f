package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/demands.yaml}, by the names rules use. */
final class DemandsConflicts {

    static final Map<String, Detector> ALL = Map.ofEntries(
            Map.entry("start-after-worse", new StartAfterWorse()),
            Map.entry("restriction-ignored", new RestrictionIgnored()),
            Map.entry("absence-without-help", new AbsenceWithoutHelp()),
            Map.entry("demand-in-phase", new DemandInPhase()),
            Map.entry("demand-during-stay", new DemandDuringStay()),
            Map.entry("job-without-support", new JobWithoutSupport()),
            Map.entry("target-beyond-reach", new TargetBeyondReach()),
            Map.entry("demand-despite-exemption", new DemandDespiteExemption()),
            Map.entry("sanction-of-voluntary", new SanctionOfVoluntary()),
            Map.entry("demand-on-free-space", new DemandOnFreeSpace()),
            Map.entry("sanction-before-outreach", new SanctionBeforeOutreach()));

    private DemandsConflicts() {}
}
