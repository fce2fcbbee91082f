package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When it stays open who pays. */
class PayerUnsettledTest {

    private static final String DISPUTED = "2026-01-05 social payer.disputed {about: e1}\n";
    private static final String APPROVED = "2026-01-05 social effort.approved {effortId: e1}\n";

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/payer-unsettled").told(String.join("", lines));
    }

    @Test
    void a_dispute_of_fourteen_days_is_asked_about_until_it_is_settled() {
        var asked = told(DISPUTED, "2026-01-25 social payer.confirmed {about: e1, payer: region}");
        assertThat(asked.holds("2026-01-18")).isFalse();
        assertThat(asked.causes("2026-01-19")).containsExactly("e1");
        assertThat(asked.why("2026-01-19")).contains("For 14 days");
        assertThat(asked.holds("2026-01-26")).isFalse();
    }

    @Test
    void a_dispute_that_is_repeated_is_as_old_as_its_first_day_and_a_new_one_starts_anew() {
        assertThat(told(DISPUTED, DISPUTED.replace("01-05", "01-15")).why("2026-01-19"))
                .contains("For 14 days");
        var again = told(
                DISPUTED,
                "2026-01-10 social payer.confirmed {about: e1, payer: region}\n",
                DISPUTED.replace("01-05", "01-15"));
        assertThat(again.holds("2026-01-28")).isFalse();
        assertThat(again.holds("2026-01-29")).isTrue();
    }

    @Test
    void what_is_over_is_not_disputed_any_more() {
        var effort = "2026-01-02 social effort.started {effortId: e1, kind: support}\n";
        assertThat(told(effort, DISPUTED, "2026-01-20 social effort.ended {effortId: e1, reason: moved}")
                        .holds("2026-01-21"))
                .isFalse();
        assertThat(told(DISPUTED, "2026-01-20 social application.decided {applicationId: e1, outcome: rejected}")
                        .holds("2026-01-21"))
                .isFalse();
        assertThat(told(DISPUTED, "2026-01-20 social application.decided {applicationId: e1, outcome: granted}")
                        .holds("2026-01-21"))
                .isTrue();
    }

    @Test
    void an_approval_without_a_payer_is_asked_about_after_fourteen_days() {
        assertThat(told(APPROVED).holds("2026-01-18")).isFalse();
        assertThat(told(APPROVED).causes("2026-01-19")).containsExactly("e1");
        assertThat(told("2026-01-05 social effort.started {effortId: e1, kind: support}")
                        .holds("2026-02-19"))
                .isFalse();
    }

    @Test
    void an_approval_with_a_payer_or_of_what_has_ended_is_not() {
        assertThat(told(APPROVED, "2026-01-06 social effort.started {effortId: e1, kind: support, payer: region}")
                        .holds("2026-01-20"))
                .isFalse();
        assertThat(told("2026-01-02 social payer.confirmed {about: e1, payer: region}\n", APPROVED)
                        .holds("2026-01-20"))
                .isFalse();
        assertThat(told(APPROVED, "2026-01-10 social effort.ended {effortId: e1, reason: moved}")
                        .holds("2026-01-20"))
                .isFalse();
    }

    @Test
    void a_dispute_and_an_approval_of_one_effort_are_one_question() {
        var asked = told(APPROVED, DISPUTED.replace("01-05", "01-10"));
        assertThat(asked.causes("2026-01-30")).containsExactly("e1");
        assertThat(asked.why("2026-01-19")).contains("For 14 days");
    }
}
