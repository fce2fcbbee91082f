package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When what was turned down was the way to a goal. */
class RejectionHitsGoalTest {

    private static final String GOAL =
            "2026-01-02 plan goal.proposed {goalId: g1, wording: \"A job\", author: citizen, domain: employment}\n";
    private static final String ASKED =
            "2026-01-05 plan application.submitted {applicationId: a1, kind: aid, goalIds: [g1]}\n";
    private static final String REJECTED =
            "2026-01-20 visitation application.decided {applicationId: a1, outcome: rejected}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/rejection-hits-goal").told(String.join("", lines));
    }

    @Test
    void an_open_goal_of_the_application_is_hit() {
        var asked = told(GOAL, ASKED, REJECTED);
        assertThat(asked.holds("2026-01-20")).isFalse();
        assertThat(asked.causes("2026-01-21")).containsExactly("a1");
        assertThat(asked.why("2026-01-21")).contains("The decision from the referral board");
        assertThat(asked.because("2026-01-21")).contains(OneRule.id(1), OneRule.id(2), OneRule.id(3));
    }

    @Test
    void the_goals_may_be_the_decisions_or_the_efforts() {
        assertThat(told(GOAL, REJECTED.replace("rejected", "rejected, goalIds: [g1]"))
                        .holds("2026-01-21"))
                .isTrue();
        assertThat(told(
                                GOAL,
                                "2026-01-03 jobcenter effort.started {effortId: e1, kind: internship, goalIds: [g1]}\n",
                                ASKED.replace("goalIds: [g1]", "effortId: e1"),
                                REJECTED)
                        .holds("2026-01-21"))
                .isTrue();
    }

    @Test
    void without_a_goal_it_cannot_be_told() {
        assertThat(told(GOAL, ASKED.replace(", goalIds: [g1]", ""), REJECTED).holds("2026-01-21"))
                .isFalse();
        assertThat(told(ASKED, REJECTED).holds("2026-01-21")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan goal.met {goalId: g1}",
                "plan goal.dropped {goalId: g1}",
                "visitation application.decided {applicationId: a1, outcome: partly}",
                "visitation application.decided {applicationId: a2, outcome: granted, goalIds: [g1]}",
                "jobcenter effort.started {effortId: e2, kind: support, goalIds: [g0, g1]}",
                "plan plan.revised {sectors: [jobcenter, visitation]}",
                "plan plan.reviewed {sectors: [visitation], citizenPresent: false}",
            })
    void another_way_is_found(String way) {
        assertThat(told(GOAL, ASKED, REJECTED, "2026-01-25 " + way).holds("2026-01-25"))
                .isTrue();
        assertThat(told(GOAL, ASKED, REJECTED, "2026-01-25 " + way).holds("2026-01-26"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visitation application.decided {applicationId: a2, outcome: granted, goalIds: [g2]}",
                "visitation application.decided {applicationId: a2, outcome: rejected, goalIds: [g1]}",
                "jobcenter effort.started {effortId: e2, kind: support, domain: employment}",
                "plan plan.revised {sectors: [jobcenter]}",
            })
    void what_has_nothing_to_do_with_the_goal_is_no_way(String other) {
        assertThat(told(GOAL, ASKED, REJECTED, "2026-01-25 " + other).causes("2026-01-26"))
                .contains("a1");
    }

    @Test
    void what_came_before_the_rejection_did_not_help() {
        assertThat(told(
                                GOAL,
                                ASKED,
                                "2026-01-10 jobcenter effort.started {effortId: e2, kind: support, goalIds: [g1]}\n",
                                "2026-01-11 plan plan.reviewed {sectors: [visitation], citizenPresent: true}\n",
                                REJECTED)
                        .holds("2026-01-21"))
                .isTrue();
    }

    @Test
    void another_application_that_named_the_goal_is_a_way_once_it_is_granted() {
        var asked = told(
                GOAL,
                ASKED,
                REJECTED,
                "2026-01-22 plan application.submitted {applicationId: a2, kind: aid, goalIds: [g1]}\n");
        assertThat(asked.holds("2026-01-23")).isTrue();
        asked.told("2026-01-25 visitation application.decided {applicationId: a2, outcome: granted}");
        assertThat(asked.holds("2026-01-26")).isFalse();
    }
}
