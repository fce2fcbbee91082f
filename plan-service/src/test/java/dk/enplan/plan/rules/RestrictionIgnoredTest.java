package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is taken for granted, and what is known of the citizen's needs. */
class RestrictionIgnoredTest {

    private static final String DEMAND =
            "2026-02-02 jobcenter demand.imposed {demandId: d1, kind: activation, assumes: [early-start, piano]}";
    private static final String EFFORT =
            "2026-02-02 jobcenter effort.started {effortId: e1, kind: course, tags: [early-start]}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/restriction-ignored", lines);
    }

    @Test
    void the_same_word_among_the_restrictions_contradicts_though_no_list_knows_it() {
        assertThat(told(DEMAND, "2026-02-03 health capacity.declared {restrictions: [piano]}")
                        .causes("2026-02-04"))
                .containsExactly("d1|piano");
        assertThat(told(
                                DEMAND,
                                "2026-02-03 health assessment.completed {assessmentId: a1, kind: health, findings: [piano, early-start]}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
    }

    @Test
    void a_listed_code_contradicts_as_restriction_barrier_or_finding() {
        assertThat(told(DEMAND, "2026-02-03 health capacity.declared {restrictions: [insomnia]}")
                        .causes("2026-02-04"))
                .containsExactly("d1|early-start");
        assertThat(told(
                                DEMAND,
                                EFFORT,
                                "2026-02-03 health barrier.named {barrierId: b1, kind: night-work, severity: moderate, namedBy: citizen}")
                        .causes("2026-02-04"))
                .containsExactly("d1|early-start", "e1|early-start");
        assertThat(told(
                                EFFORT,
                                "2026-01-03 health assessment.completed {assessmentId: a1, kind: health, findings: [sleepless]}")
                        .causes("2026-02-03"))
                .containsExactly("e1|early-start");
    }

    @Test
    void a_mild_barrier_an_older_assessment_and_a_restriction_that_has_run_out_do_not() {
        assertThat(told(
                                DEMAND,
                                "2026-02-03 health barrier.named {barrierId: b1, kind: sleepless, severity: mild, namedBy: citizen}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(
                                DEMAND,
                                "2026-01-03 health assessment.completed {assessmentId: a1, kind: health, findings: [sleepless]}",
                                "2026-01-20 health assessment.completed {assessmentId: a2, kind: health}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(told(DEMAND, "2026-02-03 health capacity.declared {restrictions: [insomnia], until: 2026-02-10}")
                        .holds("2026-02-10", "2026-02-11"))
                .isEqualTo("yes no");
    }

    @Test
    void a_later_declaration_that_runs_out_brings_no_earlier_one_back() {
        assertThat(told(
                                DEMAND,
                                "2026-01-03 health capacity.declared {restrictions: [insomnia]}",
                                "2026-01-20 health capacity.declared {restrictions: [knee], until: 2026-02-10}")
                        .holds("2026-02-04", "2026-02-20"))
                .isEqualTo("no no");
    }

    @Test
    void looked_at_together_it_is_settled_until_something_new_is_known() {
        var told = told(
                DEMAND,
                "2026-02-03 health barrier.named {barrierId: b1, kind: sleepless, severity: severe, namedBy: citizen}");
        assertThat(told.and("2026-02-05 plan plan.revised {sectors: [health]}").holds("2026-02-06"))
                .isEqualTo("yes");
        var revised = told.and("2026-02-05 plan plan.reviewed {sectors: [health, jobcenter], citizenPresent: false}");
        assertThat(revised.holds("2026-02-06")).isEqualTo("no");
        assertThat(revised.and(
                                "2026-02-07 health barrier.named {barrierId: b1, kind: sleepless, severity: severe, namedBy: citizen}")
                        .holds("2026-02-08"))
                .isEqualTo("no");
        assertThat(revised.and(
                                "2026-02-07 health assessment.completed {assessmentId: a1, kind: health, findings: [insomnia]}")
                        .holds("2026-02-08"))
                .isEqualTo("yes");
    }

    @Test
    void a_postponed_demand_and_a_paused_effort_take_nothing_for_granted() {
        var tired = "2026-01-03 health capacity.declared {restrictions: [insomnia]}";
        assertThat(told(tired, DEMAND, "2026-02-03 jobcenter demand.postponed {demandId: d1, until: 2026-03-01}")
                        .holds("2026-02-28", "2026-03-01"))
                .isEqualTo("no yes");
        assertThat(told(
                                tired,
                                EFFORT,
                                "2026-02-03 jobcenter effort.interrupted {effortId: e1}",
                                "2026-02-10 jobcenter effort.resumed {effortId: e1}")
                        .holds("2026-02-04", "2026-02-11"))
                .isEqualTo("no yes");
    }
}
