package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Demands while the citizen is away. */
class DemandDuringStayTest {

    private static final String STAY =
            "2026-02-02 psychiatry stay.started {stayId: s1, kind: psychiatric-admission, until: 2026-03-01}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/demand-during-stay", lines);
    }

    @Test
    void a_demand_counts_unless_it_begins_when_the_stay_ends() {
        assertThat(told(STAY, "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation}")
                        .causes("2026-02-03"))
                .containsExactly("s1|d1");
        assertThat(told(
                                STAY,
                                "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation, startsOn: 2026-02-28}")
                        .holds("2026-02-03"))
                .isEqualTo("yes");
        assertThat(told(
                                STAY,
                                "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation, startsOn: 2026-03-01}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
        assertThat(told(STAY, "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: abstinence}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
    }

    @Test
    void the_latest_planned_end_counts_even_when_the_start_is_told_again() {
        var late = "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation, startsOn: 2026-03-10}";
        assertThat(told(STAY, late, "2026-02-05 psychiatry stay.end-planned {stayId: s1, onDate: 2026-03-20}")
                        .holds("2026-02-06"))
                .isEqualTo("yes");
        assertThat(told(
                                STAY,
                                late,
                                "2026-02-05 psychiatry stay.end-planned {stayId: s1, onDate: 2026-03-05}",
                                "2026-02-06 psychiatry stay.started {stayId: s1, kind: psychiatric-admission, until: 2026-04-01}")
                        .holds("2026-02-07"))
                .isEqualTo("no");
        assertThat(told("2026-02-02 psychiatry stay.started {stayId: s1, kind: hospital}", late)
                        .holds("2026-02-03"))
                .isEqualTo("yes");
    }

    @Test
    void the_stays_own_sector_another_kind_of_stay_and_a_members_stay_do_not_count() {
        assertThat(told(STAY, "2026-02-05 psychiatry demand.imposed {demandId: d1, kind: attendance}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        var demand = "2026-02-05 jobcenter demand.imposed {demandId: d1, kind: attendance}";
        assertThat(told("2026-02-02 social stay.started {stayId: s1, kind: hostel}", demand)
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told("2026-02-02 health stay.started {stayId: s1, kind: hospital, memberId: son}", demand)
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told(STAY, demand, "2026-02-10 psychiatry stay.ended {stayId: s1}")
                        .holds("2026-02-10", "2026-02-11"))
                .isEqualTo("yes no");
    }

    @Test
    void a_sanction_counts_from_the_start_of_the_stay() {
        assertThat(told(STAY, "2026-02-02 jobcenter sanction.initiated {sanctionId: x1}")
                        .causes("2026-02-03"))
                .containsExactly("s1|x1");
        assertThat(told(
                                STAY,
                                "2026-02-01 jobcenter sanction.initiated {sanctionId: x1}",
                                "2026-02-05 jobcenter sanction.initiated {sanctionId: x1}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
    }

    @Test
    void a_compulsory_appointment_counts_until_its_hour_and_not_on_the_planned_end() {
        var booked =
                "2026-02-03 jobcenter appointment.booked {appointmentId: a1, compulsory: true, start: '2026-02-10T10:00:00+01:00', end: '2026-02-10T11:00:00+01:00'}";
        assertThat(told(STAY, booked).causes("2026-02-10T09:59")).containsExactly("s1|a1");
        assertThat(told(STAY, booked).holds("2026-02-10T10:00")).isEqualTo("no");
        assertThat(told(
                                STAY,
                                booked,
                                "2026-02-04 jobcenter appointment.moved {appointmentId: a1, start: '2026-03-01T10:00:00+01:00', end: '2026-03-01T11:00:00+01:00'}")
                        .holds("2026-02-05"))
                .isEqualTo("no");
        assertThat(told(STAY, booked.replace("compulsory: true", "compulsory: true, memberId: son"))
                        .holds("2026-02-05"))
                .isEqualTo("no");
    }
}
