package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Little is asked in a phase of calm. */
class DemandInPhaseTest {

    private static final String CALM = "2026-02-02 plan plan.phase-set {phase: stabilising}";
    private static final String DEMAND =
            "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: work-test, startsOn: 2026-06-01}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/demand-while-stabilising", lines);
    }

    @Test
    void a_demand_counts_whether_or_not_it_has_begun_and_is_older_than_the_phase() {
        var told = told(DEMAND, CALM);
        assertThat(told.causes("2026-02-03")).containsExactly("d1");
        assertThat(told.on("2026-02-03").getFirst().why().en()).contains("the job centre asks");
    }

    @Test
    void without_a_phase_or_in_another_one_nothing_is_asked() {
        assertThat(told(DEMAND).holds("2026-02-03")).isEqualTo("no");
        assertThat(told(DEMAND, CALM, "2026-02-05 plan plan.phase-set {phase: developing}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_postponed_demand_waits_for_its_day() {
        assertThat(told(DEMAND, CALM, "2026-02-03 jobcenter demand.postponed {demandId: d1, until: 2026-03-01}")
                        .holds("2026-02-28", "2026-03-01"))
                .isEqualTo("no yes");
    }

    @Test
    void only_a_required_goal_of_the_citizens_about_work_or_education_counts() {
        assertThat(told(
                                CALM,
                                "2026-02-03 jobcenter goal.proposed {goalId: g1, wording: Work, author: professional, domain: employment, mandatory: true}")
                        .causes("2026-02-04"))
                .containsExactly("g1");
        assertThat(told(
                                CALM,
                                "2026-02-03 jobcenter goal.proposed {goalId: g1, wording: Work, author: professional, domain: employment}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(
                                CALM,
                                "2026-02-03 jobcenter goal.proposed {goalId: g1, wording: Home, author: professional, domain: housing, mandatory: true}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(
                                CALM,
                                "2026-02-03 jobcenter goal.proposed {goalId: g1, wording: Work, author: professional, domain: employment, mandatory: true, memberId: son}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
    }
}
