package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The family's benefit and a young person's wage. */
class WageLowersBenefitTest {

    private static final String YOUNG =
            "2025-06-02 plan citizen.enrolled {cluster: youth, municipality: sundby, birthDate: 2008-05-20}";
    private static final String JOB = "2026-01-05 jobcenter effort.started {effortId: e1, kind: job}";
    private static final String CUT =
            "2026-02-02 benefits benefit.changed {benefit: housing-benefit, direction: down, cause: youth-wage}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/wage-hits-household", lines);
    }

    @Test
    void the_citizens_own_wage_counts_under_eighteen() {
        assertThat(told(YOUNG, JOB, CUT).causes("2026-02-03")).containsExactly("housing-benefit");
        assertThat(told(YOUNG, JOB, CUT).holds("2026-05-19", "2026-05-20")).isEqualTo("yes no");
        assertThat(told(JOB, CUT).holds("2026-02-03")).isEqualTo("no");
        assertThat(told(YOUNG, CUT, "2026-02-03 jobcenter effort.started {effortId: e1, kind: job}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(YOUNG, JOB, CUT, "2026-02-05 jobcenter effort.ended {effortId: e1, reason: completed}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_cut_without_a_cause_counts_within_90_days_after_the_start() {
        var on = told(YOUNG, JOB, "2026-04-05 benefits benefit.changed {benefit: housing-benefit, direction: down}");
        assertThat(on.on("2026-04-06").getFirst().unknown()).containsExactly("cause");
        assertThat(told(YOUNG, JOB, "2026-04-06 benefits benefit.changed {benefit: housing-benefit, direction: down}")
                        .holds("2026-04-07"))
                .isEqualTo("no");
        assertThat(told(
                                YOUNG,
                                JOB,
                                "2026-02-02 benefits benefit.changed {benefit: housing-benefit, direction: down, cause: rule}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
    }

    @Test
    void a_childs_wage_counts_whatever_the_citizens_age() {
        var child = "2026-01-05 family household.member-joined {memberId: son, relation: child}";
        assertThat(told(child, CUT).holds("2026-02-03")).isEqualTo("yes");
        assertThat(told(child, "2026-02-02 benefits benefit.changed {benefit: housing-benefit, direction: down}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
        assertThat(told(child, CUT, "2026-02-05 family household.member-left {memberId: son}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void talked_through_with_the_family_or_up_again_it_is_settled() {
        var told = told(YOUNG, JOB, CUT);
        assertThat(told.and("2026-02-05 plan plan.reviewed {sectors: [benefits], citizenPresent: true}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told.and(
                                "2026-02-05 plan meeting.held {meetingId: m1, kind: plan, sectors: [benefits], citizenPresent: false}")
                        .holds("2026-02-06"))
                .isEqualTo("yes");
        assertThat(told.and("2026-02-05 benefits benefit.changed {benefit: housing-benefit, direction: up}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-05 benefits benefit.changed {benefit: cash-benefit, direction: up}")
                        .holds("2026-02-06"))
                .isEqualTo("yes");
    }
}
