package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When it is open who can decide, or two have decided. */
class DeciderUnclearTest {

    private static final String QUESTIONED = "2026-01-05 social mandate.questioned {applicationId: a1}\n";
    private static final String ONE =
            "2026-01-05 social application.decided {applicationId: a1, outcome: granted, kind: aid, extent: five-hours%s}\n";
    private static final String OTHER =
            "2026-03-05 benefits application.decided {applicationId: a2, outcome: partly, kind: aid, extent: two-hours%s}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/decider-unclear").told(String.join("", lines));
    }

    private static OneRule two(String one, String other) {
        return told(ONE.formatted(one), OTHER.formatted(other));
    }

    @Test
    void a_mandate_that_is_questioned_for_seven_days_is_asked_about() {
        assertThat(told(QUESTIONED).holds("2026-01-11")).isFalse();
        assertThat(told(QUESTIONED).causes("2026-01-12")).containsExactly("a1");
        assertThat(told(QUESTIONED, QUESTIONED.replace("01-05", "01-10")).holds("2026-01-12"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandate.confirmed {applicationId: a1}",
                "application.decided {applicationId: a1, outcome: rejected}"
            })
    void a_confirmation_or_a_decision_settles_it(String answer) {
        assertThat(told(QUESTIONED, "2026-01-15 social " + answer).holds("2026-01-15"))
                .isTrue();
        assertThat(told(QUESTIONED, "2026-01-15 social " + answer).holds("2026-01-16"))
                .isFalse();
        assertThat(told("2026-01-02 social " + answer + "\n", QUESTIONED).holds("2026-01-16"))
                .isTrue();
    }

    @Test
    void two_who_grant_different_extents_of_one_kind_are_seen() {
        assertThat(two("", "").holds("2026-03-05")).isFalse();
        assertThat(two("", "").causes("2026-03-06")).containsExactly("aid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", decider: social",
                ", decider: social, validFrom: 2026-04-01",
            })
    void one_decider_may_decide_twice(String other) {
        assertThat(two("", other).holds("2026-03-06")).isFalse();
    }

    @Test
    void two_deciders_in_one_sector_are_two() {
        assertThat(two(", decider: anna", ", decider: bo").holds("2026-03-06")).isTrue();
        assertThat(two(", decider: anna", ", decider: anna").holds("2026-03-06"))
                .isFalse();
    }

    @Test
    void the_same_extent_another_kind_or_an_extent_that_nobody_told_is_no_difference() {
        assertThat(told(ONE.formatted(""), OTHER.formatted("").replace("two-hours", "five-hours"))
                        .holds("2026-03-06"))
                .isFalse();
        assertThat(told(ONE.formatted(""), OTHER.formatted("").replace("kind: aid", "kind: transport"))
                        .holds("2026-03-06"))
                .isFalse();
        assertThat(told(ONE.formatted(""), OTHER.formatted("").replace(", extent: two-hours", ""))
                        .holds("2026-03-06"))
                .isFalse();
        assertThat(told(ONE.formatted(""), OTHER.formatted("").replace("partly", "rejected"))
                        .holds("2026-03-06"))
                .isFalse();
    }

    @Test
    void they_must_hold_at_one_time_and_not_be_over() {
        assertThat(two(", validTo: 2026-03-04", "").holds("2026-03-06")).isFalse();
        assertThat(two(", validTo: 2026-03-31", "").holds("2026-03-31")).isTrue();
        assertThat(two(", validTo: 2026-03-31", "").holds("2026-04-01")).isFalse();
        assertThat(two(", validTo: 2026-03-31", ", validFrom: 2026-03-31").holds("2026-03-06"))
                .isTrue();
        assertThat(two(", validTo: 2026-03-31", ", validFrom: 2026-04-01").holds("2026-03-06"))
                .isFalse();
    }

    @Test
    void decisions_more_than_twelve_months_apart_are_not_compared() {
        assertThat(told(ONE.formatted(""), OTHER.formatted("").replace("2026-03-05", "2027-01-05"))
                        .holds("2027-01-06"))
                .isTrue();
        assertThat(told(ONE.formatted(""), OTHER.formatted("").replace("2026-03-05", "2027-01-06"))
                        .holds("2027-01-07"))
                .isFalse();
    }

    @Test
    void a_decision_made_again_is_compared_as_it_is_now() {
        assertThat(two("", "")
                        .told(
                                "2026-03-20 benefits application.decided {applicationId: a2, outcome: granted, extent: five-hours}")
                        .holds("2026-03-21"))
                .isFalse();
    }
}
