package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.model.Telling;
import org.junit.jupiter.api.Test;

/** Absence beside a need nobody helps with. */
class AbsenceWithoutHelpTest {

    private static final String EFFORT = "2026-01-05 jobcenter effort.started {effortId: e1, kind: internship}";
    private static final String NEED =
            "2026-01-05 social barrier.named {barrierId: b1, kind: distress, severity: mild, namedBy: citizen}";
    private static final String ONE =
            "2026-02-02 jobcenter absence.reported {percent: 100, kind: sick, from: 2026-02-02, to: 2026-02-02}";
    private static final String TWO = "2026-02-05 jobcenter activity.lapsed {effortId: e1}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/activation-ignores-health", lines);
    }

    @Test
    void the_first_of_two_absences_counts_for_fourteen_days() {
        var told = told(EFFORT, NEED, ONE, TWO);
        assertThat(told.holds("2026-02-05", "2026-02-06", "2026-02-15", "2026-02-16"))
                .isEqualTo("no yes yes no");
        assertThat(told.causes("2026-02-06")).containsExactly(Telling.CITIZEN.toString());
        assertThat(told.on("2026-02-06").getFirst().why().en()).startsWith("There have been 2 absences in 14 days");
    }

    @Test
    void an_absence_announced_ahead_counts_from_its_first_day() {
        assertThat(told(
                                EFFORT,
                                NEED,
                                TWO,
                                "2026-01-10 citizen absence.reported {percent: 100, kind: lawful, from: 2026-02-10, to: 2026-02-11}")
                        .holds("2026-02-09", "2026-02-10", "2026-02-19"))
                .isEqualTo("no yes no");
    }

    @Test
    void one_day_told_twice_a_members_absence_and_an_effort_that_is_not_meant_do_not_count() {
        assertThat(told(EFFORT, NEED, ONE, "2026-02-02T12:00 jobcenter activity.lapsed {effortId: e1}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told(
                                EFFORT,
                                NEED,
                                ONE,
                                "2026-02-05 school absence.reported {percent: 100, kind: sick, from: 2026-02-05, to: 2026-02-05, memberId: son}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told(
                                EFFORT,
                                NEED,
                                ONE,
                                "2026-01-06 social effort.started {effortId: e2, kind: activity}",
                                "2026-02-05 social activity.lapsed {effortId: e2}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_missed_appointment_counts_but_not_a_members() {
        assertThat(told(EFFORT, NEED, ONE, "2026-02-05 health appointment.missed {appointmentId: a1}")
                        .holds("2026-02-06"))
                .isEqualTo("yes");
        assertThat(told(
                                EFFORT,
                                NEED,
                                ONE,
                                "2026-02-04 health appointment.booked {appointmentId: a1, memberId: son, start: '2026-02-05T08:00:00+01:00', end: '2026-02-05T09:00:00+01:00'}",
                                "2026-02-05 health appointment.missed {appointmentId: a1}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_demand_counts_from_its_first_day() {
        assertThat(told(
                                "2026-02-01 jobcenter demand.imposed {demandId: d1, kind: attendance, startsOn: 2026-02-08}",
                                NEED,
                                ONE,
                                "2026-02-05 health appointment.missed {appointmentId: a1}")
                        .holds("2026-02-07", "2026-02-08"))
                .isEqualTo("no yes");
    }

    @Test
    void without_a_need_or_an_effort_there_is_nothing_to_ask() {
        assertThat(told(EFFORT, ONE, TWO).holds("2026-02-06")).isEqualTo("no");
        assertThat(told(EFFORT, NEED, ONE, TWO, "2026-02-06 social barrier.removed {barrierId: b1}")
                        .holds("2026-02-07"))
                .isEqualTo("no");
        assertThat(told(EFFORT, NEED, ONE, TWO, "2026-02-06 jobcenter effort.suspended {effortId: e1, reason: illness}")
                        .holds("2026-02-07"))
                .isEqualTo("no");
    }

    @Test
    void agreed_help_settles_it_until_it_is_sent_back() {
        var told = told(EFFORT, NEED, ONE, TWO);
        assertThat(told.and("2026-02-06 psychiatry effort.started {effortId: t1, kind: therapy}")
                        .holds("2026-02-07"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-06 psychiatry referral.accepted {referralId: r1}")
                        .holds("2026-02-07"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-06 jobcenter referral.accepted {referralId: r1}")
                        .holds("2026-02-07"))
                .isEqualTo("yes");
        assertThat(told.and(
                                "2026-02-06 jobcenter referral.sent {referralId: r1, kind: aid, to: psychiatry}",
                                "2026-02-06 psychiatry referral.accepted {referralId: r1}")
                        .holds("2026-02-07"))
                .isEqualTo("yes");
        assertThat(told.and(
                                "2026-02-06 psychiatry referral.accepted {referralId: r1}",
                                "2026-02-07 psychiatry referral.returned {referralId: r1, reason: finance}")
                        .holds("2026-02-08"))
                .isEqualTo("yes");
    }
}
