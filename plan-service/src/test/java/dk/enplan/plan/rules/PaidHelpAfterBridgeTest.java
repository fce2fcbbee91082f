package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a bridge holds and the paid help is still there. */
class PaidHelpAfterBridgeTest {

    private static final String HELP =
            "2026-01-05 social effort.started {effortId: e1, kind: support, hoursPerWeek: 4, tags: [budget]}\n";
    private static final String HOLDS = "2026-02-01 civil-society bridge.established {bridgeId: b1, need: budget}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/paid-help-after-bridge").told(String.join("", lines));
    }

    @Test
    void after_thirty_days_the_paid_help_for_the_need_is_asked_about() {
        var asked = told(HELP, HOLDS);
        assertThat(asked.holds("2026-03-02")).isFalse();
        assertThat(asked.causes("2026-03-03")).containsExactly("b1");
        assertThat(asked.why("2026-03-03")).contains("for budget", "for 30 days");
    }

    @Test
    void the_help_may_also_be_the_one_that_the_bridge_takes_over_from() {
        var bridge = "2026-01-20 social bridge.introduced {bridgeId: b1, need: budget, to: neighbour, effortId: e1}\n";
        assertThat(told(HELP.replace(", tags: [budget]", ""), bridge, HOLDS).holds("2026-03-03"))
                .isTrue();
        assertThat(told(HELP.replace(", tags: [budget]", ""), HOLDS).holds("2026-03-03"))
                .isFalse();
    }

    @Test
    void volunteers_and_other_kinds_are_no_paid_help() {
        assertThat(told(HELP.replace("social", "civil-society"), HOLDS).holds("2026-03-03"))
                .isFalse();
        assertThat(told(HELP.replace("support", "treatment"), HOLDS).holds("2026-03-03"))
                .isFalse();
        assertThat(told(HELP, "2026-02-05 social effort.ended {effortId: e1, reason: completed}\n", HOLDS)
                        .holds("2026-03-03"))
                .isFalse();
    }

    @Test
    void a_bridge_that_failed_does_not_hold_and_one_built_again_counts_from_then() {
        var asked = told(HELP, HOLDS, "2026-02-10 civil-society bridge.failed {bridgeId: b1, need: budget}\n");
        assertThat(asked.holds("2026-03-03")).isFalse();
        asked.told("2026-03-10 civil-society bridge.established {bridgeId: b1, need: budget}");
        assertThat(asked.holds("2026-04-08")).isFalse();
        assertThat(asked.holds("2026-04-09")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.changed {effortId: e1, hoursPerWeek: 2}",
                "effort.agreed {effortId: e1, purpose: stabilise, hoursPerWeek: 3}"
            })
    void fewer_hours_since_the_bridge_holds_are_the_answer(String fewer) {
        assertThat(told(HELP, HOLDS, "2026-02-15 social " + fewer).holds("2026-03-03"))
                .isFalse();
        assertThat(told(HELP, "2026-01-15 social " + fewer + "\n", HOLDS).holds("2026-03-03"))
                .isTrue();
        assertThat(told(HELP.replace("4", "1"), HOLDS, "2026-02-15 social " + fewer)
                        .holds("2026-03-03"))
                .isTrue();
    }

    @Test
    void a_review_counts_from_the_thirtieth_day() {
        var review = " plan plan.reviewed {sectors: [social], citizenPresent: true}";
        assertThat(told(HELP, HOLDS, "2026-03-02" + review).holds("2026-03-03")).isTrue();
        var asked = told(HELP, HOLDS, "2026-03-03" + review);
        assertThat(asked.holds("2026-03-03")).isTrue();
        assertThat(asked.holds("2026-03-04")).isFalse();
    }
}
