package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A demand the citizen is exempt from. */
class DemandDespiteExemptionTest {

    private static final String EXEMPT =
            "2026-02-02 plan exemption.granted {exemptionId: x1, demandKind: activation, until: 2026-03-01}";
    private static final String DEMAND = "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: activation}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/process-demand-despite-exemption", lines);
    }

    @Test
    void it_holds_to_the_last_day_of_the_exemption() {
        var told = told(DEMAND, EXEMPT);
        assertThat(told.holds("2026-02-02", "2026-02-03", "2026-03-01", "2026-03-02"))
                .isEqualTo("no yes yes no");
        assertThat(told.on("2026-02-03").getFirst().why().en())
                .contains("(activation)")
                .contains("from the job centre");
    }

    @Test
    void another_kind_an_ended_exemption_and_a_demand_for_afterwards_do_not_count() {
        assertThat(told(EXEMPT, "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: work-test}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(DEMAND, EXEMPT, "2026-02-03 plan exemption.ended {exemptionId: x1}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(
                                EXEMPT,
                                "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: activation, startsOn: 2026-03-02}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(
                                EXEMPT,
                                "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: activation, startsOn: 2026-03-01}")
                        .causes("2026-02-04"))
                .containsExactly("d1");
    }

    @Test
    void a_demand_that_is_over_cannot_come_back_from_a_postponement() {
        assertThat(told(
                                DEMAND,
                                EXEMPT,
                                "2026-02-03 jobcenter demand.withdrawn {demandId: d1}",
                                "2026-02-04 jobcenter demand.postponed {demandId: d1, until: 2026-02-10}")
                        .holds("2026-02-04", "2026-02-11"))
                .isEqualTo("no no");
    }

    @Test
    void a_postponement_with_a_day_outlasts_a_repeated_letter_and_one_without_does_not() {
        assertThat(told(
                                DEMAND,
                                EXEMPT,
                                "2026-02-03 jobcenter demand.postponed {demandId: d1, until: 2026-02-10}",
                                "2026-02-05 jobcenter demand.imposed {demandId: d1, kind: activation}")
                        .holds("2026-02-06", "2026-02-10"))
                .isEqualTo("no yes");
        assertThat(told(
                                DEMAND,
                                EXEMPT,
                                "2026-02-03 jobcenter demand.postponed {demandId: d1}",
                                "2026-02-05 jobcenter demand.imposed {demandId: d1, kind: activation}")
                        .holds("2026-02-05", "2026-02-06"))
                .isEqualTo("no yes");
    }
}
