package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A target that is far away. */
class TargetBeyondReachTest {

    private static final String DEMAND = "2026-02-02 jobcenter demand.imposed {demandId: d1, kind: job-search}";
    private static final String BODY =
            "2026-02-02 health barrier.named {barrierId: b1, kind: physical, severity: severe, namedBy: doctor}";
    private static final String MIND =
            "2026-02-02 health barrier.named {barrierId: b2, kind: psyche, severity: severe, namedBy: doctor}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/unrealistic-target", lines);
    }

    private static Lines burdened(int tasks) {
        var told = told();
        for (int task = 0; task < tasks; task++)
            told = told.and("2026-02-02 plan promise.made {promiseId: p" + task + ", by: citizen, dueOn: 2026-03-01}");
        return told;
    }

    private static String worse(String day) {
        return day + " social wellbeing.reported {change: worse}";
    }

    private static String score(String day, int score) {
        return day + " health wellbeing.reported {instrument: who-5, score: " + score + "}";
    }

    @Test
    void work_is_far_away_beside_severe_difficulties_of_body_and_mind() {
        assertThat(told(DEMAND, BODY, MIND).causes("2026-02-03")).containsExactly("barriers");
        assertThat(told(DEMAND, BODY).holds("2026-02-03")).isEqualTo("no");
        assertThat(told(BODY, MIND).holds("2026-02-03")).isEqualTo("no");
        assertThat(told(
                                DEMAND,
                                BODY,
                                MIND,
                                "2026-02-05 health barrier.named {barrierId: b2, kind: psyche, severity: moderate, namedBy: doctor}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_required_goal_about_work_counts_as_a_demand_does() {
        assertThat(told(
                                BODY,
                                MIND,
                                "2026-02-02 jobcenter goal.proposed {goalId: g1, wording: Work, author: professional, domain: employment, mandatory: true}")
                        .holds("2026-02-03"))
                .isEqualTo("yes");
        assertThat(told(
                                BODY,
                                MIND,
                                "2026-02-02 citizen goal.proposed {goalId: g1, wording: Work, author: citizen, domain: employment}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
    }

    @Test
    void more_than_five_tasks_while_it_falls_twice_in_a_row() {
        assertThat(burdened(6).and(worse("2026-02-09"), worse("2026-02-16")).causes("2026-02-17"))
                .containsExactly("tasks");
        assertThat(burdened(5).and(worse("2026-02-09"), worse("2026-02-16")).holds("2026-02-17"))
                .isEqualTo("no");
        assertThat(burdened(6).and(worse("2026-02-09")).holds("2026-02-17")).isEqualTo("no");
        assertThat(burdened(6)
                        .and(
                                worse("2026-02-09"),
                                "2026-02-10 social wellbeing.reported {change: same}",
                                worse("2026-02-16"))
                        .holds("2026-02-17"))
                .isEqualTo("no");
        assertThat(burdened(6)
                        .and(
                                worse("2026-02-09"),
                                "2026-02-10 social wellbeing.reported {dimension: health}",
                                worse("2026-02-16"))
                        .holds("2026-02-17"))
                .isEqualTo("yes");
    }

    @Test
    void scores_on_one_questionnaire_tell_it_as_well() {
        assertThat(burdened(6)
                        .and(score("2026-02-09", 50), score("2026-02-10", 49), score("2026-02-11", 48))
                        .holds("2026-02-12"))
                .isEqualTo("yes");
        assertThat(burdened(6)
                        .and(score("2026-02-09", 50), score("2026-02-10", 49), score("2026-02-11", 49))
                        .holds("2026-02-12"))
                .isEqualTo("no");
        assertThat(burdened(6)
                        .and(score("2026-02-10", 49), score("2026-02-11", 48))
                        .holds("2026-02-12"))
                .isEqualTo("no");
    }
}
