package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When one after the other has said no to the same need. */
class RefusedBySeveralTest {

    private static final String SENT = """
            2026-01-02 jobcenter referral.sent {referralId: r1, kind: treatment, to: psychiatry}
            2026-01-02 jobcenter referral.sent {referralId: r2, kind: treatment, to: substance}
            """;
    private static final String FIRST =
            "2026-01-10 psychiatry referral.rejected {referralId: r1, reason: substance-use}\n";
    private static final String SECOND =
            "2026-02-10 substance referral.returned {referralId: r2, reason: too-severe}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/nobody-owns").told(String.join("", lines));
    }

    @Test
    void two_sectors_that_said_no_to_one_kind_are_named() {
        var asked = told(SENT, FIRST, SECOND);
        assertThat(asked.holds("2026-02-10")).isFalse();
        assertThat(asked.causes("2026-02-11")).containsExactly("treatment");
        assertThat(asked.why("2026-02-11"))
                .contains("Psychiatry and the substance use clinic have each", "about treatment");
    }

    @Test
    void a_refusal_counts_for_ninety_days() {
        assertThat(told(SENT, FIRST, SECOND).holds("2026-04-09")).isTrue();
        assertThat(told(SENT, FIRST, SECOND).holds("2026-04-10")).isFalse();
    }

    @Test
    void one_sector_twice_another_kind_or_an_unknown_referral_is_not_enough() {
        assertThat(told(SENT, FIRST, SECOND.replace("substance referral", "psychiatry referral"))
                        .holds("2026-02-11"))
                .isFalse();
        assertThat(told(SENT.replace("r2, kind: treatment", "r2, kind: offer"), FIRST, SECOND)
                        .holds("2026-02-11"))
                .isFalse();
        assertThat(told(SENT, FIRST, SECOND.replace("r2", "r9")).holds("2026-02-11"))
                .isFalse();
    }

    @Test
    void somebody_who_accepts_and_keeps_it_owns_it() {
        var third = "2026-02-15 jobcenter referral.sent {referralId: r3, kind: treatment, to: health}\n";
        var asked = told(SENT, FIRST, SECOND, third, "2026-02-20 health referral.accepted {referralId: r3}\n");
        assertThat(asked.holds("2026-02-20")).isTrue();
        assertThat(asked.holds("2026-02-21")).isFalse();
        asked.told("2026-02-25 health referral.returned {referralId: r3, reason: capacity}");
        assertThat(asked.why("2026-02-26"))
                .contains("Psychiatry, the substance use clinic and the health department have each");
    }

    @Test
    void what_was_accepted_before_the_first_no_is_another_matter() {
        var earlier = """
                2025-06-01 jobcenter referral.sent {referralId: r0, kind: treatment, to: health}
                2025-06-10 health referral.accepted {referralId: r0}
                """;
        assertThat(told(earlier, SENT, FIRST, SECOND).holds("2026-02-11")).isTrue();
    }
}
