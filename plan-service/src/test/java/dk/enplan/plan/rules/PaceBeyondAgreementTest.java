package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When more hours a week are asked than the citizen has said yes to. */
class PaceBeyondAgreementTest {

    private static final String EIGHT_HOURS =
            "2026-01-07 jobcenter effort.started {effortId: e1, kind: internship, hoursPerWeek: 8}\n";

    private static OneRule told(String lines) {
        return OneRule.called("conflict/pace-beyond-agreement").told(lines);
    }

    @Test
    void what_an_effort_began_with_counts_as_agreed_and_the_agreement_is_named_as_unknown() {
        var asked = told(EIGHT_HOURS + "2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 20}");
        assertThat(asked.holds("2026-02-03")).isFalse();
        assertThat(asked.causes("2026-02-04")).containsExactly("e1");
        assertThat(asked.unknown("2026-02-04")).containsExactly("agreement");
        assertThat(asked.why("2026-02-04")).contains("8 hours a week", "now it is 20");
        assertThat(asked.because("2026-02-04")).contains(OneRule.id(1), OneRule.id(2));
    }

    @Test
    void where_the_citizen_agreed_at_the_start_nothing_is_unknown() {
        assertThat(told("""
                2026-01-07 jobcenter effort.started {effortId: e1, kind: job, hoursPerWeek: 8, citizenAgreed: true}
                2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 9, agreed: false}
                """).unknown("2026-02-04")).isEmpty();
    }

    @Test
    void hours_that_were_agreed_are_no_conflict_and_fewer_hours_neither() {
        assertThat(told(EIGHT_HOURS
                                + "2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 20, agreed: true}")
                        .holds("2026-02-04"))
                .isFalse();
        assertThat(told(EIGHT_HOURS
                                + "2026-02-03 plan effort.agreed {effortId: e1, purpose: routine, hoursPerWeek: 20}")
                        .holds("2026-02-04"))
                .isFalse();
        assertThat(told(EIGHT_HOURS + "2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 8}")
                        .holds("2026-02-04"))
                .isFalse();
    }

    @Test
    void an_agreement_without_hours_says_nothing_about_the_pace() {
        assertThat(told(EIGHT_HOURS + """
                2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 20}
                2026-02-05 plan effort.agreed {effortId: e1, purpose: routine}
                """).holds("2026-02-06")).isTrue();
    }

    @Test
    void the_highest_of_what_each_says_latest_counts() {
        var asked = told(EIGHT_HOURS + """
                2026-02-03 employer effort.stated {effortId: e1, hoursPerWeek: 30}
                2026-02-04 employer effort.stated {effortId: e1, hoursPerWeek: 25}
                2026-02-05 jobcenter effort.changed {effortId: e1, hoursPerWeek: 12}
                2026-02-06 health effort.stated {effortId: e1, hoursPerWeek: 6}
                """);
        assertThat(asked.why("2026-02-07")).contains("now it is 25");
        asked.told("2026-02-08 employer effort.stated {effortId: e1, hoursPerWeek: 8}");
        assertThat(asked.why("2026-02-09")).contains("now it is 12");
        asked.told("2026-02-10 jobcenter effort.changed {effortId: e1, hoursPerWeek: 7.5}");
        assertThat(asked.holds("2026-02-11")).isFalse();
    }

    @Test
    void what_was_said_before_the_agreement_is_settled_by_it() {
        var asked = told(EIGHT_HOURS + """
                2026-02-03 employer effort.stated {effortId: e1, hoursPerWeek: 30}
                2026-02-10 plan effort.agreed {effortId: e1, purpose: routine, hoursPerWeek: 10}
                """);
        assertThat(asked.holds("2026-02-04")).isTrue();
        assertThat(asked.holds("2026-02-11")).isFalse();
        asked.told("2026-02-12 employer effort.stated {effortId: e1, hoursPerWeek: 30}");
        assertThat(asked.why("2026-02-13")).contains("10 hours a week", "now it is 30");
        assertThat(asked.unknown("2026-02-13")).isEmpty();
    }

    @Test
    void a_start_that_is_told_again_with_more_hours_is_a_change_nobody_agreed_to() {
        var asked = told(
                EIGHT_HOURS + "2026-02-03 jobcenter effort.started {effortId: e1, kind: internship, hoursPerWeek: 20}");
        assertThat(asked.holds("2026-02-04")).isTrue();
    }

    @Test
    void only_a_running_effort_of_those_kinds_has_a_pace() {
        var more = "2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 20}\n";
        assertThat(told("2026-01-07 social effort.started {effortId: e1, kind: support, hoursPerWeek: 2}\n" + more)
                        .holds("2026-02-04"))
                .isFalse();
        var asked = told(EIGHT_HOURS + more + "2026-02-05 jobcenter effort.suspended {effortId: e1, reason: illness}");
        assertThat(asked.holds("2026-02-06")).isFalse();
        asked.told("2026-02-08 jobcenter effort.resumed {effortId: e1}");
        assertThat(asked.holds("2026-02-09")).isTrue();
        asked.told("2026-02-10 jobcenter effort.ended {effortId: e1, reason: completed}");
        assertThat(asked.holds("2026-02-11")).isFalse();
    }

    @Test
    void without_hours_there_is_nothing_to_compare() {
        assertThat(told("""
                2026-01-07 jobcenter effort.started {effortId: e1, kind: internship}
                2026-02-03 jobcenter effort.changed {effortId: e1, hoursPerWeek: 20}
                """).holds("2026-02-04")).isFalse();
    }
}
