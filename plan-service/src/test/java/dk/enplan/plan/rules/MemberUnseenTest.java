package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody in the family is not seen. */
class MemberUnseenTest {

    private static final String CHILD = "2026-01-05 family household.member-joined {memberId: liv, relation: child}";
    private static final String PLAN = "2026-01-12 plan plan.agreed {citizenApproved: true, sectors: [family]}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/household-blind-spot", lines);
    }

    @Test
    void a_child_is_missed_thirty_days_after_the_later_of_plan_and_joining() {
        var told = told(CHILD, PLAN);
        assertThat(told.holds("2026-02-10", "2026-02-11")).isEqualTo("no yes");
        assertThat(told.on("2026-02-11").getFirst().unknown()).containsExactly("birthDate");
        assertThat(told.and(
                                "2026-02-20 family household.member-left {memberId: liv}",
                                "2026-03-01 family household.member-joined {memberId: liv, relation: child}")
                        .holds("2026-03-30", "2026-03-31"))
                .isEqualTo("no yes");
        assertThat(told(CHILD).holds("2026-06-01")).isEqualTo("no");
    }

    @Test
    void an_adult_a_partner_and_a_child_with_its_own_plan_are_not_missed() {
        assertThat(told(
                                "2026-01-05 family household.member-joined {memberId: liv, relation: child, birthDate: 2008-02-20}",
                                PLAN)
                        .holds("2026-02-19", "2026-02-20"))
                .isEqualTo("yes no");
        assertThat(told("2026-01-05 family household.member-joined {memberId: liv, relation: partner}", PLAN)
                        .holds("2026-03-01"))
                .isEqualTo("no");
    }

    @Test
    void a_goal_keeps_a_child_seen_while_open_or_met_and_a_voice_for_180_days() {
        var goal =
                "2026-01-20 family goal.proposed {goalId: g1, wording: Friends, author: citizen, domain: network, memberId: liv}";
        assertThat(told(CHILD, PLAN, goal, "2026-02-20 family goal.met {goalId: g1}")
                        .holds("2026-02-19", "2027-02-21"))
                .isEqualTo("no no");
        assertThat(told(CHILD, PLAN, goal, "2026-02-20 family goal.dropped {goalId: g1}")
                        .holds("2026-02-21"))
                .isEqualTo("yes");
        assertThat(told(
                                CHILD,
                                PLAN,
                                "2026-02-20 school meeting.held {meetingId: m1, kind: school, sectors: [school], citizenPresent: true, memberId: liv}")
                        .holds("2026-08-18", "2026-08-19"))
                .isEqualTo("no yes");
    }

    @Test
    void forward_for_one_and_not_for_another_within_180_days() {
        var told = told(
                CHILD,
                "2026-02-02 social progression.recorded {domain: employment, value: 1, by: social, class: progression}",
                "2026-02-03 school progression.recorded {domain: education, value: 0, by: school, memberId: liv, class: none}");
        assertThat(told.causes("2026-02-04")).containsExactly("progression");
        assertThat(told.holds("2026-07-31", "2026-08-01")).isEqualTo("yes no");
        assertThat(told.and(
                                "2026-02-05 school progression.recorded {domain: education, value: 1, by: school, memberId: liv, class: partial}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told.and(
                                "2026-02-05 school progression.recorded {domain: education, value: 1, by: school, memberId: liv}")
                        .holds("2026-02-06"))
                .isEqualTo("yes");
        assertThat(told.and("2026-02-05 family household.member-left {memberId: liv}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }
}
