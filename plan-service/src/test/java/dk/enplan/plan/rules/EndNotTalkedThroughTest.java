package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an effort is to end, and the citizen may not know. */
class EndNotTalkedThroughTest {

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/time-limit-not-explained").told(String.join("\n", lines));
    }

    private static String started(String sector, String how) {
        return "2026-01-05 " + sector + " effort.started {effortId: e1, " + how + "}";
    }

    @Test
    void a_method_that_ends_by_itself_is_to_be_explained() {
        var asked = told(started("social", "kind: support, method: cti"));
        assertThat(asked.causes("2026-01-06")).containsExactly("e1");
        assertThat(asked.unknown("2026-01-06")).containsExactly("timeLimitExplained");
        assertThat(told(started("social", "kind: support, method: cti, timeLimitExplained: false"))
                        .unknown("2026-01-06"))
                .isEmpty();
    }

    @Test
    void a_voluntary_mentor_with_an_end_date_too() {
        assertThat(told(started("civil-society", "kind: mentor, endsOn: 2026-12-31"))
                        .holds("2026-01-06"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: mentor",
                "kind: activity, endsOn: 2026-12-31",
                "kind: support, method: ips, endsOn: 2026-12-31",
                "kind: mentor, endsOn: 2026-12-31, timeLimitExplained: true",
                "kind: support, method: cti, timeLimitExplained: true",
            })
    void without_an_end_or_with_an_explanation_there_is_nothing_to_tell(String how) {
        assertThat(told(started("civil-society", how)).holds("2026-01-06")).isFalse();
    }

    @Test
    void a_paid_mentor_with_an_end_date_is_not_asked_about() {
        assertThat(told(started("social", "kind: mentor, endsOn: 2026-12-31")).holds("2026-01-06"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effort.started {effortId: e1, kind: support, timeLimitExplained: true}",
                "effort.changed {effortId: e1, timeLimitExplained: true}",
                "effort.ended {effortId: e1, reason: expired}",
                "effort.suspended {effortId: e1, reason: illness}"
            })
    void it_was_explained_or_no_longer_runs(String answer) {
        assertThat(told(started("social", "kind: support, method: cti"), "2026-01-10 social " + answer)
                        .holds("2026-01-11"))
                .isFalse();
    }
}
