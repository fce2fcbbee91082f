package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sanction about something voluntary. */
class SanctionOfVoluntaryTest {

    private static final String EFFORT = "2026-01-05 jobcenter effort.started {effortId: e1, kind: course}";
    private static final String DEMAND =
            "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation, effortId: e1, sanctionable: true}";
    private static final String SANCTION = "2026-02-02 jobcenter sanction.initiated {sanctionId: s1, effortId: e1}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/sanction-of-voluntary", lines);
    }

    @Test
    void an_effort_said_to_be_voluntary_is_no_ground() {
        var voluntary = "2026-01-05 jobcenter effort.started {effortId: e1, kind: course, compulsory: false}";
        assertThat(told(voluntary, SANCTION).causes("2026-02-03")).containsExactly("s1");
        assertThat(told(voluntary, DEMAND, "2026-02-02 jobcenter sanction.initiated {sanctionId: s1, demandId: d1}")
                        .holds("2026-02-03"))
                .isEqualTo("yes");
        assertThat(told(voluntary, SANCTION, "2026-02-03 jobcenter sanction.withdrawn {sanctionId: s1}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(
                                voluntary,
                                SANCTION,
                                "2026-02-03 jobcenter effort.started {effortId: e1, kind: course, compulsory: true}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
    }

    @Test
    void without_a_word_it_is_voluntary_unless_a_demand_stood_when_the_sanction_came() {
        assertThat(told(EFFORT, SANCTION).on("2026-02-03").getFirst().unknown()).containsExactly("compulsory");
        assertThat(told(EFFORT, DEMAND, SANCTION).holds("2026-02-03")).isEqualTo("no");
        assertThat(told(EFFORT, DEMAND, SANCTION, "2026-02-05 jobcenter demand.withdrawn {demandId: d1}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(told(EFFORT, DEMAND, "2026-02-01 jobcenter demand.met {demandId: d1}", SANCTION)
                        .holds("2026-02-03"))
                .isEqualTo("yes");
        assertThat(told(EFFORT, SANCTION, DEMAND.replace("2026-01-05", "2026-02-03"))
                        .holds("2026-02-04"))
                .isEqualTo("yes");
    }

    @Test
    void a_demand_or_an_appointment_without_consequence_is_no_ground() {
        assertThat(told(
                                "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation, sanctionable: false}",
                                "2026-02-02 jobcenter sanction.initiated {sanctionId: s1, demandId: d1}")
                        .holds("2026-02-03"))
                .isEqualTo("yes");
        assertThat(told(
                                "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation}",
                                "2026-02-02 jobcenter sanction.initiated {sanctionId: s1, demandId: d1}")
                        .holds("2026-02-03"))
                .isEqualTo("no");
        assertThat(told(
                                "2026-01-05 jobcenter appointment.booked {appointmentId: a1, compulsory: false, start: '2026-02-01T10:00:00+01:00', end: '2026-02-01T11:00:00+01:00'}",
                                "2026-02-02 jobcenter sanction.initiated {sanctionId: s1, appointmentId: a1}")
                        .holds("2026-02-03"))
                .isEqualTo("yes");
    }

    @Test
    void what_the_plan_does_not_know_is_not_voluntary_and_is_named_beside_what_is() {
        assertThat(told(SANCTION).holds("2026-02-03")).isEqualTo("no");
        assertThat(told(EFFORT, "2026-02-02 jobcenter sanction.initiated {sanctionId: s1, effortId: e1, demandId: d9}")
                        .on("2026-02-03")
                        .getFirst()
                        .unknown())
                .containsExactlyInAnyOrder("compulsory", "demand");
    }
}
