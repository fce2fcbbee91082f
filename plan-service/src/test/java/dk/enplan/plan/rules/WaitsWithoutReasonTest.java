package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When one thing waits for another and nobody has written why. */
class WaitsWithoutReasonTest {

    private static final String WAITS =
            "2026-01-02 substance effort.waiting {effortId: e1, kind: treatment, waitsOn: w1}\n";

    private static OneRule told(String lines) {
        return OneRule.called("conflict/needless-sequence").told(lines);
    }

    @Test
    void thirty_days_of_waiting_without_a_reason_are_asked_about() {
        assertThat(told(WAITS).holds("2026-01-31")).isFalse();
        assertThat(told(WAITS).causes("2026-02-01")).containsExactly("e1");
        assertThat(told(WAITS).why("2026-02-01")).contains("waited 30 days");
    }

    @Test
    void the_latest_word_gives_the_reason_and_the_first_day_the_age() {
        var blank =
                "2026-01-20 substance effort.waiting {effortId: e1, kind: treatment, waitsOn: w1, justification: \" \"}\n";
        assertThat(told(WAITS + blank).holds("2026-02-01")).isTrue();
        assertThat(told(WAITS + blank.replace("\" \"", "\"Detox first\"")).holds("2026-02-01"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.started {effortId: e1, kind: treatment}",
                "effort.approved {effortId: e1}",
                "effort.ended {effortId: e1, reason: declined}",
                "effort.ended {effortId: w1, reason: completed}",
                "assessment.completed {assessmentId: w1, kind: adhd}",
                "assessment.completed {assessmentId: a9, kind: adhd, referralId: w1}",
                "referral.rejected {referralId: w1, reason: capacity}",
                "referral.returned {referralId: w1, reason: too-severe}",
                "meeting.held {meetingId: w1, kind: case, sectors: [plan], citizenPresent: false}",
                "plan.order-agreed {order: sequence, effortIds: [e0, e1]}",
            })
    void it_no_longer_waits_or_what_it_waited_for_is_over(String answer) {
        assertThat(told(WAITS + "2026-02-02 plan " + answer).holds("2026-02-02"))
                .isTrue();
        assertThat(told(WAITS + "2026-02-02 plan " + answer).holds("2026-02-03"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.started {effortId: e2, kind: treatment}",
                "referral.accepted {referralId: w1}",
                "plan.order-agreed {order: parallel, effortIds: [e0, e1]}",
                "plan.order-agreed {order: sequence, effortIds: [e0]}",
            })
    void something_else_leaves_it_waiting(String other) {
        assertThat(told(WAITS + "2026-02-02 plan " + other).holds("2026-02-03")).isTrue();
    }

    @Test
    void a_second_wait_is_counted_from_its_own_beginning() {
        var again = told(WAITS + """
                2026-01-10 substance effort.approved {effortId: e1}
                2026-01-20 substance effort.waiting {effortId: e1, kind: treatment, waitsOn: w2}
                """);
        assertThat(again.holds("2026-02-18")).isFalse();
        assertThat(again.holds("2026-02-19")).isTrue();
    }
}
