package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A lower benefit, and then it is harder. */
class CutThenWorseTest {

    private static final String CUT =
            "2026-02-02 benefits benefit.changed {benefit: cash-benefit, direction: down, cause: 225-hours}";
    private static final String WORSE = "2026-02-10 social wellbeing.reported {change: worse}";

    private static Lines told(String... lines) {
        return Lines.of("conflict/benefit-cut-then-worse", lines);
    }

    @Test
    void the_first_report_after_the_cut_counts_within_180_days() {
        assertThat(told(CUT, WORSE).causes("2026-02-11")).containsExactly("cash-benefit");
        assertThat(told(CUT, WORSE).on("2026-02-11").getFirst().why().en()).contains("2 February 2026");
        assertThat(told(CUT, "2026-02-05 social wellbeing.reported {change: same}", WORSE)
                        .holds("2026-02-11"))
                .isEqualTo("no");
        assertThat(told(CUT, "2026-08-01 social wellbeing.reported {change: worse}")
                        .holds("2026-08-02", "2027-08-02"))
                .isEqualTo("yes yes");
        assertThat(told(CUT, "2026-08-02 social wellbeing.reported {change: worse}")
                        .holds("2026-08-03"))
                .isEqualTo("no");
    }

    @Test
    void a_score_that_has_dropped_says_worse() {
        var before = "2026-01-10 health wellbeing.reported {instrument: scale-0-10, score: 6}";
        assertThat(told(before, CUT, "2026-02-10 health wellbeing.reported {instrument: scale-0-10, score: 4}")
                        .holds("2026-02-11"))
                .isEqualTo("yes");
        assertThat(told(before, CUT, "2026-02-10 health wellbeing.reported {instrument: scale-0-10, score: 4.5}")
                        .holds("2026-02-11"))
                .isEqualTo("no");
    }

    @Test
    void only_somebody_in_the_household_counts() {
        var son = "2026-02-10 family wellbeing.reported {change: worse, memberId: son}";
        assertThat(told(CUT, son).holds("2026-02-11")).isEqualTo("no");
        assertThat(told("2026-01-05 family household.member-joined {memberId: son, relation: child}", CUT, son)
                        .holds("2026-02-11"))
                .isEqualTo("yes");
    }

    @Test
    void only_a_cut_because_of_a_rule_is_asked_about() {
        assertThat(told(CUT.replace(", cause: 225-hours", ""), WORSE).holds("2026-02-11"))
                .isEqualTo("no");
        assertThat(told(CUT.replace("down", "up"), WORSE).holds("2026-02-11")).isEqualTo("no");
    }

    @Test
    void better_again_money_help_or_a_talk_settles_it() {
        var told = told(CUT, WORSE);
        assertThat(told.and("2026-02-12 social wellbeing.reported {change: better}")
                        .holds("2026-02-13"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-12 social wellbeing.reported {change: better, memberId: son}")
                        .holds("2026-02-13"))
                .isEqualTo("yes");
        assertThat(told.and("2026-02-12 social effort.started {effortId: e1, kind: financial-aid, domain: economy}")
                        .holds("2026-02-13"))
                .isEqualTo("no");
        assertThat(told.and("2026-02-12 social effort.started {effortId: e1, kind: financial-aid}")
                        .holds("2026-02-13"))
                .isEqualTo("yes");
        assertThat(told.and(
                                "2026-02-12 plan meeting.held {meetingId: m1, kind: plan, sectors: [benefits], citizenPresent: true}")
                        .holds("2026-02-13"))
                .isEqualTo("no");
    }
}
