package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Something demanding begins just after a hard time. */
class StartAfterWorseTest {

    private static final String WORSE = "2026-02-02 social wellbeing.reported {change: worse}";
    private static final String JOB = "2026-02-16 jobcenter effort.started {effortId: e1, kind: job, hoursPerWeek: 10}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/demand-beyond-capacity", lines);
    }

    @Test
    void a_start_on_the_28th_day_counts_and_on_the_29th_not() {
        assertThat(told(WORSE, "2026-03-02 jobcenter effort.started {effortId: e1, kind: job}")
                        .causes("2026-04-01"))
                .containsExactly("e1");
        assertThat(told(WORSE, "2026-03-03 jobcenter effort.started {effortId: e1, kind: job}")
                        .holds("2026-04-01"))
                .isEqualTo("no");
    }

    @Test
    void it_keeps_holding_while_the_effort_runs() {
        assertThat(told(WORSE, JOB).holds("2026-02-16", "2026-02-17", "2027-02-17"))
                .isEqualTo("no yes yes");
        assertThat(told(WORSE, JOB, "2026-02-20 jobcenter effort.suspended {effortId: e1, reason: illness}")
                        .holds("2026-02-21"))
                .isEqualTo("no");
        assertThat(told(WORSE, JOB, "2026-02-20 jobcenter effort.ended {effortId: e1, reason: other}")
                        .holds("2026-02-21"))
                .isEqualTo("no");
    }

    @Test
    void a_start_before_the_report_is_none_even_on_the_same_day() {
        assertThat(told(
                                "2026-02-16T08:00 jobcenter effort.started {effortId: e1, kind: job}",
                                "2026-02-16T09:00 social wellbeing.reported {change: worse}")
                        .holds("2026-02-17"))
                .isEqualTo("no");
        assertThat(told(
                                "2026-02-16T10:00 jobcenter effort.started {effortId: e1, kind: job}",
                                "2026-02-16T09:00 social wellbeing.reported {change: worse}")
                        .holds("2026-02-17"))
                .isEqualTo("yes");
    }

    @Test
    void a_start_that_is_only_a_day_counts_on_the_day_of_the_report() {
        assertThat(told("2026-02-02T08:00 jobcenter demand.imposed {demandId: d1, kind: activation}", WORSE)
                        .causes("2026-02-03"))
                .containsExactly("d1");
        assertThat(told("2026-02-01 jobcenter demand.imposed {demandId: d1, kind: activation}", WORSE)
                        .holds("2026-02-03"))
                .isEqualTo("no");
    }

    @Test
    void a_start_still_to_come_counts_as_soon_as_it_is_known() {
        var told = told(
                "2026-01-05 jobcenter demand.imposed {demandId: d1, kind: work-test, startsOn: 2026-02-20}", WORSE);
        assertThat(told.holds("2026-02-02", "2026-02-03")).isEqualTo("no yes");
        assertThat(told.on("2026-02-03").getFirst().why().en()).contains("20 February 2026");
    }

    @Test
    void a_postponed_demand_begins_when_it_is_postponed_to() {
        var demand = "2026-02-03 jobcenter demand.imposed {demandId: d1, kind: activation}";
        assertThat(told(WORSE, demand, "2026-02-04 jobcenter demand.postponed {demandId: d1, until: 2026-03-02}")
                        .holds("2026-02-05"))
                .isEqualTo("yes");
        assertThat(told(WORSE, demand, "2026-02-04 jobcenter demand.postponed {demandId: d1, until: 2026-03-03}")
                        .holds("2026-02-05", "2026-03-04"))
                .isEqualTo("no no");
        assertThat(told(WORSE, demand, "2026-02-04 jobcenter demand.postponed {demandId: d1}")
                        .holds("2026-02-05"))
                .isEqualTo("no");
        assertThat(told(WORSE, demand, "2026-02-04 jobcenter demand.withdrawn {demandId: d1}")
                        .holds("2026-02-05"))
                .isEqualTo("no");
    }

    @Test
    void more_hours_are_a_start_until_they_are_as_few_as_before() {
        var runs = told("2026-01-05 jobcenter effort.started {effortId: e1, kind: job, hoursPerWeek: 8}", WORSE);
        assertThat(runs.and("2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 9}")
                        .holds("2026-02-04"))
                .isEqualTo("yes");
        assertThat(runs.and("2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 8}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
        assertThat(runs.and(
                                "2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 9}",
                                "2026-02-05 jobcenter effort.changed {effortId: e1, hoursPerWeek: 8}")
                        .holds("2026-02-06"))
                .isEqualTo("no");
        assertThat(runs.and("2026-02-03 jobcenter effort.agreed {effortId: e1, purpose: routine, hoursPerWeek: 12}")
                        .holds("2026-02-04"))
                .isEqualTo("no");
    }

    @Test
    void a_start_told_again_is_no_new_start() {
        assertThat(told(
                                "2026-01-05 jobcenter effort.started {effortId: e1, kind: job}",
                                WORSE,
                                "2026-02-10 jobcenter effort.started {effortId: e1, kind: job, hoursPerWeek: 20}")
                        .holds("2026-02-11"))
                .isEqualTo("no");
    }

    @Test
    void better_afterwards_or_an_agreed_pace_settles_it() {
        var told = told(WORSE, JOB);
        assertThat(told.and("2026-02-20 social wellbeing.reported {change: better}")
                        .holds("2026-02-21"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-20 social wellbeing.reported {change: better, memberId: son}")
                        .holds("2026-02-21"))
                .isEqualTo("yes");
        assertThat(told.and("2026-02-20 plan effort.agreed {effortId: e1, purpose: routine}")
                        .holds("2026-02-21"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-20 plan plan.order-agreed {order: sequence, effortIds: [e1]}")
                        .holds("2026-02-21"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-20 plan plan.order-agreed {order: sequence, effortIds: [e2]}")
                        .holds("2026-02-21"))
                .isEqualTo("yes");
        assertThat(told.and("2026-02-10 plan effort.agreed {effortId: e1, purpose: routine}")
                        .holds("2026-02-21"))
                .isEqualTo("yes");
    }

    @Test
    void a_member_counts_unless_they_have_left() {
        var son = "2026-02-02 social wellbeing.reported {change: worse, memberId: son}";
        assertThat(told(son, JOB).holds("2026-02-17")).isEqualTo("yes");
        assertThat(told("2026-01-05 family household.member-joined {memberId: son, relation: child}", son, JOB)
                        .and("2026-02-20 family household.member-left {memberId: son}")
                        .holds("2026-02-17", "2026-02-21"))
                .isEqualTo("yes no");
    }
}
