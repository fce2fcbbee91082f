package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When two things are asked at one time of which only one can be done. */
class ExclusivePairsTest {

    private static final String ADMITTED = "2026-02-02 psychiatry stay.started {stayId: s1, kind: hospital}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/exclusive-efforts").told(String.join("\n", lines));
    }

    private static String internship(String more) {
        return "2026-01-05 jobcenter effort.started {effortId: e1, kind: internship" + more + "}";
    }

    @Test
    void full_hours_and_a_hospital_bed_exclude_each_other() {
        var asked = told(internship(", hoursPerWeek: 30"), ADMITTED);
        assertThat(asked.causes("2026-02-03")).containsExactly("e1 s1");
        assertThat(asked.why("2026-02-03")).contains("What the job centre and psychiatry count on");
        assertThat(asked.unknown("2026-02-03")).isEmpty();
        asked.told("2026-02-10 psychiatry stay.ended {stayId: s1}");
        assertThat(asked.holds("2026-02-11")).isFalse();
    }

    @Test
    void fewer_hours_do_not_and_the_latest_hours_count() {
        var asked = told(internship(", hoursPerWeek: 29.5"), ADMITTED);
        assertThat(asked.holds("2026-02-03")).isFalse();
        asked.told("2026-02-04 jobcenter effort.changed {effortId: e1, hoursPerWeek: 37}");
        assertThat(asked.holds("2026-02-05")).isTrue();
        asked.told("2026-02-06 plan effort.agreed {effortId: e1, purpose: routine, hoursPerWeek: 10}");
        assertThat(asked.holds("2026-02-07")).isFalse();
    }

    @Test
    void hours_that_nobody_told_count_as_full_beside_a_stay_only() {
        var asked = told(internship(""), ADMITTED);
        assertThat(asked.unknown("2026-02-03")).containsExactly("hoursPerWeek");
        assertThat(told(
                                internship(""),
                                "2026-02-02 education effort.started {effortId: e2, kind: education, hoursPerWeek: 30}")
                        .holds("2026-02-03"))
                .isFalse();
    }

    @Test
    void the_admission_of_a_member_of_the_household_leaves_the_citizen_time() {
        assertThat(told(
                                internship(", hoursPerWeek: 30"),
                                "2026-02-02 psychiatry stay.started {stayId: s1, kind: hospital, memberId: child-1}")
                        .holds("2026-02-03"))
                .isFalse();
    }

    @Test
    void an_effort_that_rests_takes_no_time() {
        assertThat(told(
                                internship(", hoursPerWeek: 30"),
                                ADMITTED,
                                "2026-02-03 jobcenter effort.suspended {effortId: e1, reason: illness}")
                        .holds("2026-02-04"))
                .isFalse();
    }

    @Test
    void two_efforts_exclude_each_other_where_the_tags_say_so() {
        var treatment = "2026-02-02 substance effort.started {effortId: t1, kind: treatment, tags: [%s]}";
        assertThat(told(internship(", hoursPerWeek: 30"), treatment.formatted("residential"))
                        .causes("2026-02-03"))
                .containsExactly("e1 t1");
        assertThat(told(internship(", hoursPerWeek: 30"), treatment.formatted("day"))
                        .holds("2026-02-03"))
                .isFalse();
    }

    @Test
    void a_demand_counts_from_the_day_it_begins() {
        var asked = told(
                "2026-02-01 jobcenter demand.imposed {demandId: search, kind: job-search}",
                "2026-02-01 education demand.imposed {demandId: order, kind: education-order, startsOn: 2026-03-01}");
        assertThat(asked.holds("2026-02-28")).isFalse();
        assertThat(asked.steps("2026-03-02")).containsExactly("2026-03-01 HIGH");
        assertThat(asked.causes("2026-03-02")).containsExactly("order search");
        asked.told("2026-03-03 jobcenter demand.postponed {demandId: search, until: 2026-04-01}");
        assertThat(asked.holds("2026-03-31")).isFalse();
        assertThat(asked.holds("2026-04-01")).isTrue();
        asked.told("2026-04-02 jobcenter demand.withdrawn {demandId: search}");
        assertThat(asked.holds("2026-04-03")).isFalse();
    }

    @Test
    void a_demand_and_residential_treatment_exclude_each_other() {
        assertThat(told(
                                "2026-02-01 jobcenter demand.imposed {demandId: all-week, kind: full-time}",
                                "2026-02-02 substance effort.started {effortId: t1, kind: treatment, tags: [residential]}")
                        .causes("2026-02-03"))
                .containsExactly("all-week t1");
    }
}
