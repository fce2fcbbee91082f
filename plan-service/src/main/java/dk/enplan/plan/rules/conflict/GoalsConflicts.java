package dk.enplan.plan.rules.conflict;

import java.util.Map;

/** What is seen for {@code rules/conflict/goals.yaml}, by the names rules use. */
final class GoalsConflicts {

    static final Map<String, Detector> ALL = Map.of(
            "opposed-goals", new OpposedGoals(),
            "citizen-goal-overridden", new CitizenGoalOverridden(),
            "no-citizen-goal", new NoCitizenGoal(),
            "demand-without-goal", new DemandWithoutGoal(),
            "goals-unmerged", new GoalsUnmerged(),
            "only-demands", new OnlyDemands(),
            "no-work-goal", new NoWorkGoal());

    private GoalsConflicts() {}
}
