package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an effort runs to which the citizen has said no. */
class BegunWithoutYesTest {

    private static final String BEGUN =
            "2026-01-05 jobcenter effort.started {effortId: e1, kind: work-test, citizenAgreed: false, compulsory: true}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/forced-choice").told(String.join("", lines));
    }

    @Test
    void a_no_is_heard_and_silence_is_none() {
        assertThat(told(BEGUN).causes("2026-01-06")).containsExactly("e1");
        assertThat(told(BEGUN).why("2026-01-06")).contains("The effort from the job centre");
        assertThat(told(BEGUN.replace(", citizenAgreed: false", "")).holds("2026-01-06"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.agreed {effortId: e1, purpose: routine}",
                "effort.changed {effortId: e1, hoursPerWeek: 5, agreed: true}",
                "plan.order-agreed {order: sequence, effortIds: [e1]}",
                "effort.started {effortId: e1, kind: work-test, citizenAgreed: true}",
                "effort.suspended {effortId: e1, reason: illness}",
                "effort.ended {effortId: e1, reason: declined}",
            })
    void a_yes_or_the_end_of_it_settles_it(String answer) {
        assertThat(told(BEGUN, "2026-01-10 plan " + answer).holds("2026-01-11")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.changed {effortId: e1, hoursPerWeek: 5}",
                "effort.changed {effortId: e1, hoursPerWeek: 5, agreed: false}",
                "plan.order-agreed {order: sequence, effortIds: [e2]}",
                "effort.started {effortId: e1, kind: work-test, hoursPerWeek: 5}",
            })
    void what_is_no_yes_leaves_it(String other) {
        assertThat(told(BEGUN, "2026-01-10 plan " + other).holds("2026-01-11")).isTrue();
    }

    @Test
    void a_yes_from_before_the_no_is_over() {
        assertThat(told("2026-01-02 plan plan.order-agreed {order: sequence, effortIds: [e1]}\n", BEGUN)
                        .holds("2026-01-06"))
                .isTrue();
        assertThat(told(
                                BEGUN,
                                "2026-01-10 plan effort.agreed {effortId: e1, purpose: routine}\n",
                                BEGUN.replace("01-05", "01-20"))
                        .holds("2026-01-21"))
                .isTrue();
    }
}
