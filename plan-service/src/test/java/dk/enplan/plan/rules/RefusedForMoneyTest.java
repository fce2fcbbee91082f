package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When somebody is sent away because of money, and the needs stay. */
class RefusedForMoneyTest {

    private static final String BARRIER =
            "2026-01-02 health barrier.named {barrierId: b1, kind: debt, severity: moderate, namedBy: citizen}\n";
    private static final String RETURNED = "2026-02-01 social referral.returned {referralId: r1, reason: finance}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/funding-excludes").told(String.join("", lines));
    }

    @Test
    void a_referral_that_comes_back_for_money_while_a_need_is_open_is_seen() {
        var asked = told(BARRIER, RETURNED);
        assertThat(asked.holds("2026-02-01")).isFalse();
        assertThat(asked.causes("2026-02-02")).containsExactly("r1");
        assertThat(asked.why("2026-02-02")).contains("The social department has returned");
        assertThat(told(BARRIER, RETURNED.replace("returned", "rejected").replace("finance", "budget"))
                        .holds("2026-02-02"))
                .isTrue();
        assertThat(told(BARRIER, RETURNED.replace("finance", "too-severe")).holds("2026-02-02"))
                .isFalse();
    }

    @Test
    void a_concern_or_a_goal_is_a_need_too_and_without_one_nothing_is_lost() {
        assertThat(told(RETURNED).holds("2026-02-02")).isFalse();
        assertThat(told("2026-01-02 health concern.raised {concernId: c1, kind: debt}\n", RETURNED)
                        .holds("2026-02-02"))
                .isTrue();
        assertThat(told(
                                "2026-01-02 plan goal.proposed {goalId: g1, wording: \"A job\", author: citizen, domain: employment}\n",
                                RETURNED)
                        .holds("2026-02-02"))
                .isTrue();
        assertThat(told(BARRIER, RETURNED, "2026-02-05 health barrier.removed {barrierId: b1}")
                        .holds("2026-02-06"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral.accepted {referralId: r2}",
                "referral.accepted {referralId: r1}",
                "effort.started {effortId: e1, kind: support}"
            })
    void another_offer_settles_it(String offer) {
        assertThat(told(BARRIER, RETURNED, "2026-02-10 health " + offer).holds("2026-02-11"))
                .isFalse();
        assertThat(told(BARRIER, "2026-01-20 health " + offer + "\n", RETURNED).holds("2026-02-11"))
                .isTrue();
    }

    @Test
    void an_offer_that_is_sent_back_and_money_alone_are_none() {
        assertThat(told(BARRIER, RETURNED, """
                2026-02-10 health referral.accepted {referralId: r2}
                2026-02-20 health referral.returned {referralId: r2, reason: capacity}
                """).causes("2026-02-21")).containsExactly("r1");
        assertThat(told(BARRIER, RETURNED, "2026-02-10 benefits effort.started {effortId: e1, kind: financial-aid}")
                        .holds("2026-02-11"))
                .isTrue();
    }
}
