package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When one kind of effort begins again and again and leads nowhere. */
class RepeatedWithoutResultTest {

    private static OneRule told(String... lines) {
        return OneRule.called("conflict/repetition-without-result").told(String.join("\n", lines));
    }

    private static String start(String day, String effort, String more) {
        return day + " jobcenter effort.started {effortId: " + effort + ", kind: internship" + more + "}";
    }

    private static OneRule three(String more) {
        return told(start("2024-03-10", "a", more), start("2025-01-10", "b", more), start("2026-01-10", "c", more));
    }

    @Test
    void the_third_start_within_the_months_is_one_too_many() {
        var asked = three("");
        assertThat(asked.holds("2026-01-10")).isFalse();
        assertThat(asked.causes("2026-01-11")).containsExactly("internship");
        assertThat(asked.why("2026-01-11")).contains("3 efforts of the same kind (an internship) in 24 months");
        assertThat(asked.unknown("2026-01-11")).containsExactly("goalIds");
    }

    @Test
    void the_same_day_that_many_months_back_still_counts_and_the_day_before_no_longer() {
        assertThat(three("").holds("2026-03-10")).isTrue();
        assertThat(three("").holds("2026-03-11")).isFalse();
    }

    @Test
    void an_effort_told_again_is_still_one_and_other_kinds_are_others() {
        assertThat(told(
                                start("2025-01-10", "a", ""),
                                start("2025-05-10", "b", ""),
                                start("2026-01-10", "b", ", hoursPerWeek: 10"),
                                "2026-01-12 jobcenter effort.started {effortId: d, kind: course}")
                        .holds("2026-01-13"))
                .isFalse();
    }

    @Test
    void a_job_or_an_education_is_a_result() {
        var asked = three("").told("2026-01-20 jobcenter effort.started {effortId: j, kind: flex-job}");
        assertThat(asked.holds("2026-01-20")).isTrue();
        assertThat(asked.holds("2026-01-21")).isFalse();
    }

    @Test
    void a_result_before_the_first_of_them_led_to_something_else() {
        assertThat(told(
                                "2024-03-01 jobcenter effort.started {effortId: j, kind: job}",
                                "2024-03-02 plan goal.met {goalId: g1}",
                                start("2024-03-10", "a", ""),
                                start("2025-01-10", "b", ""),
                                start("2026-01-10", "c", ""))
                        .holds("2026-01-11"))
                .isTrue();
    }

    @Test
    void where_none_names_a_goal_any_goal_of_the_citizen_that_is_met_is_a_result() {
        assertThat(three("").told("2026-01-12 plan goal.met {goalId: g9}").holds("2026-01-13"))
                .isFalse();
        assertThat(three("").told("""
                                2026-01-11 family goal.proposed {goalId: g9, wording: "Swim", author: citizen, domain: family, memberId: child-1}
                                2026-01-12 plan goal.met {goalId: g9}
                                """).holds("2026-01-13")).isTrue();
    }

    @Test
    void where_goals_are_named_only_those_are_a_result() {
        var asked = three(", goalIds: [g1]").told("2026-01-12 plan goal.met {goalId: g9}");
        assertThat(asked.holds("2026-01-13")).isTrue();
        assertThat(asked.unknown("2026-01-13")).isEmpty();
        asked.told("2026-01-14 plan goal.met {goalId: g1}");
        assertThat(asked.holds("2026-01-15")).isFalse();
    }
}
