package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the money ended before the goal. */
class StoppedForBudgetTest {

    private static final String GOAL =
            "2026-01-02 plan goal.proposed {goalId: g1, wording: \"A home\", author: citizen, domain: housing}\n";
    private static final String STARTED = "2026-01-05 social effort.started {effortId: e1, kind: support%s}\n";
    private static final String ENDED = "2026-02-01 social effort.ended {effortId: e1, reason: budget}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/budget-stop").told(String.join("", lines));
    }

    private static OneRule ended(String started) {
        return told(GOAL, STARTED.formatted(started), ENDED);
    }

    @Test
    void a_goal_that_the_effort_named_and_that_is_open_is_left() {
        var asked = ended(", goalIds: [g1]");
        assertThat(asked.causes("2026-02-02")).containsExactly("e1");
        assertThat(asked.why("2026-02-02")).contains("on 1 February 2026");
        assertThat(asked.unknown("2026-02-02")).isEmpty();
        assertThat(asked.holds("2026-05-01")).isTrue();
        assertThat(asked.holds("2026-05-02")).isFalse();
    }

    @Test
    void another_reason_or_a_goal_that_is_met_is_no_conflict() {
        assertThat(told(GOAL, STARTED.formatted(", goalIds: [g1]"), ENDED.replace("budget", "completed"))
                        .holds("2026-02-02"))
                .isFalse();
        assertThat(ended(", goalIds: [g1]")
                        .told("2026-02-03 plan goal.met {goalId: g1}")
                        .holds("2026-02-04"))
                .isFalse();
        assertThat(ended(", goalIds: [g2]").holds("2026-02-02")).isFalse();
    }

    @Test
    void where_no_goal_was_named_the_part_of_life_stands_for_it() {
        assertThat(ended(", domain: housing").unknown("2026-02-02")).containsExactly("goalIds");
        assertThat(ended(", domain: health").holds("2026-02-02")).isFalse();
    }

    @Test
    void where_neither_was_told_any_goal_of_the_citizen_may_be_it() {
        assertThat(ended("").unknown("2026-02-02")).containsExactly("goalIds", "domain");
        assertThat(told(GOAL.replace("author:", "memberId: child-1, author:"), STARTED.formatted(""), ENDED)
                        .holds("2026-02-02"))
                .isFalse();
    }

    @Test
    void another_effort_that_takes_it_up_settles_it() {
        var byGoal = "2026-02-10 housing effort.started {effortId: e2, kind: support, goalIds: [g1]}";
        var successor = "2026-02-10 housing effort.started {effortId: e2, kind: support, successorOf: e1}";
        var again = "2026-02-10 social effort.started {effortId: e1, kind: support}";
        for (var start : new String[] {byGoal, successor, again}) {
            var asked = ended(", goalIds: [g1]").told(start);
            assertThat(asked.holds("2026-02-10")).as(start).isTrue();
            assertThat(asked.holds("2026-02-11")).as(start).isFalse();
        }
        assertThat(told(GOAL, byGoal.replace("02-10", "01-20") + "\n", STARTED.formatted(", goalIds: [g1]"), ENDED)
                        .holds("2026-02-11"))
                .isTrue();
    }
}
