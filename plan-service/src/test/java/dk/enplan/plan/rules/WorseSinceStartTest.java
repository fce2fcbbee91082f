package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the citizen is worse soon after something new began. */
class WorseSinceStartTest {

    private static final String BEGUN = "2026-01-05 jobcenter effort.started {effortId: e1, kind: internship}\n";
    private static final String WORSE = "2026-01-20 health wellbeing.reported {change: worse}\n";

    private static OneRule told(String lines) {
        return OneRule.called("conflict/effort-harms").told(lines);
    }

    @Test
    void worse_within_thirty_days_of_the_start_is_asked_about() {
        var asked = told(BEGUN + WORSE);
        assertThat(asked.causes("2026-01-21")).containsExactly("e1");
        assertThat(asked.why("2026-01-21")).contains("before 5 January 2026");
        assertThat(told(BEGUN + "2026-02-04 health wellbeing.reported {change: worse}")
                        .holds("2026-02-05"))
                .isTrue();
        assertThat(told(BEGUN + "2026-02-05 health wellbeing.reported {change: worse}")
                        .holds("2026-02-06"))
                .isFalse();
    }

    @Test
    void worse_before_the_start_is_not() {
        assertThat(told("2026-01-05 health wellbeing.reported {change: worse}\n" + BEGUN)
                        .holds("2026-01-06"))
                .isFalse();
    }

    @Test
    void a_score_that_fell_far_enough_is_worse() {
        var before = "2026-01-02 health wellbeing.reported {score: 60, instrument: who-5}\n";
        assertThat(told(before + BEGUN + "2026-01-20 health wellbeing.reported {score: 48, instrument: who-5}")
                        .holds("2026-01-21"))
                .isTrue();
        assertThat(told(before + BEGUN + "2026-01-20 health wellbeing.reported {score: 52, instrument: who-5}")
                        .holds("2026-01-21"))
                .isFalse();
    }

    @Test
    void what_a_member_of_the_household_reports_is_about_the_member() {
        assertThat(told(BEGUN + "2026-01-20 health wellbeing.reported {change: worse, memberId: child-1}")
                        .holds("2026-01-21"))
                .isFalse();
    }

    @Test
    void support_is_not_asked_about_and_more_hours_are_no_start() {
        assertThat(told("2026-01-05 social effort.started {effortId: e1, kind: support}\n" + WORSE)
                        .holds("2026-01-21"))
                .isFalse();
        assertThat(told(BEGUN + """
                2026-03-05 jobcenter effort.started {effortId: e1, kind: internship, hoursPerWeek: 20}
                2026-03-10 health wellbeing.reported {change: worse}
                """).holds("2026-03-11")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.ended {effortId: e1, reason: other}",
                "effort.suspended {effortId: e1, reason: illness}",
                "effort.interrupted {effortId: e1}",
                "effort.changed {effortId: e1, hoursPerWeek: 4}",
                "effort.agreed {effortId: e1, purpose: routine}",
                "plan.order-agreed {order: sequence, effortIds: [e1]}",
                "plan.reviewed {sectors: [plan], citizenPresent: true}",
                "meeting.held {meetingId: m1, kind: network, sectors: [plan], citizenPresent: true}",
                "wellbeing.reported {change: better}",
            })
    void it_is_over_when_it_was_looked_at_adjusted_or_became_better(String answer) {
        assertThat(told(BEGUN + WORSE + "2026-01-22 plan " + answer).holds("2026-01-23"))
                .isFalse();
        assertThat(told(BEGUN + "2026-01-19 plan " + answer + "\n2026-01-19 plan effort.resumed {effortId: e1}\n"
                                + WORSE)
                        .holds("2026-01-23"))
                .isEqualTo(!answer.startsWith("effort.ended"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.changed {effortId: e2, hoursPerWeek: 4}",
                "plan.order-agreed {order: sequence, effortIds: [e2]}",
                "plan.reviewed {sectors: [plan], citizenPresent: false}",
                "meeting.held {meetingId: m1, kind: network, sectors: [plan], citizenPresent: false}",
                "wellbeing.reported {change: same}",
                "wellbeing.reported {change: better, memberId: child-1}",
            })
    void talk_about_something_else_or_without_the_citizen_is_no_answer(String other) {
        assertThat(told(BEGUN + WORSE + "2026-01-22 plan " + other).holds("2026-01-23"))
                .isTrue();
    }

    @Test
    void a_rest_that_is_over_has_still_answered_it() {
        assertThat(told(BEGUN + WORSE + """
                2026-01-22 jobcenter effort.suspended {effortId: e1, reason: illness}
                2026-01-25 jobcenter effort.resumed {effortId: e1}
                """).holds("2026-01-26")).isFalse();
    }

    @Test
    void a_placement_is_something_new_as_well_until_it_ends() {
        var asked = told("2026-01-05 family stay.started {stayId: s1, kind: placement}\n" + WORSE);
        assertThat(asked.causes("2026-01-21")).containsExactly("s1");
        asked.told("2026-01-25 family stay.ended {stayId: s1}");
        assertThat(asked.holds("2026-01-26")).isFalse();
        assertThat(told("2026-01-05 health stay.started {stayId: s1, kind: hospital}\n" + WORSE)
                        .holds("2026-01-21"))
                .isFalse();
    }
}
