package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/efforts.yaml}, by the names rules use. */
final class EffortsConflicts {

    static final Map<String, Detector> ALL = Map.ofEntries(
            Map.entry("purposes-differ", new PurposesDiffer()),
            Map.entry("pace-beyond-agreement", new PaceBeyondAgreement()),
            Map.entry("look-alikes", new LookAlikes()),
            Map.entry("exclusive-pairs", new ExclusivePairs()),
            Map.entry("repeated-without-result", new RepeatedWithoutResult()),
            Map.entry("talk-without-action", new TalkWithoutAction()),
            Map.entry("worse-since-start", new WorseSinceStart()),
            Map.entry("waits-without-reason", new WaitsWithoutReason()),
            Map.entry("rejection-hits-goal", new RejectionHitsGoal()),
            Map.entry("grant-beside-the-plan", new GrantBesideThePlan()),
            Map.entry("payer-unsettled", new PayerUnsettled()),
            Map.entry("decider-unclear", new DeciderUnclear()),
            Map.entry("refused-by-several", new RefusedBySeveral()),
            Map.entry("stopped-for-budget", new StoppedForBudget()),
            Map.entry("refused-for-money", new RefusedForMoney()),
            Map.entry("end-not-talked-through", new EndNotTalkedThrough()),
            Map.entry("paid-help-after-bridge", new PaidHelpAfterBridge()),
            Map.entry("begun-without-yes", new BegunWithoutYes()));

    private EffortsConflicts() {}
}
