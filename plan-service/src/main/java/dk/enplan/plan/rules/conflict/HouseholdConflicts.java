package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/household.yaml}, by the names rules use. */
final class HouseholdConflicts {

    static final Map<String, Detector> ALL = Map.of(
            "member-unseen", new MemberUnseen(),
            "wage-lowers-benefit", new WageLowersBenefit(),
            "cut-then-worse", new CutThenWorse(),
            "child-work", new ChildWork());

    private HouseholdConflicts() {}
}
