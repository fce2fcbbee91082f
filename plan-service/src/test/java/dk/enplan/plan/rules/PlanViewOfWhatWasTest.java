package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rules may ask of what was lately, and of what was reported before. */
class PlanViewOfWhatWasTest {

    @Test
    void a_stay_counts_as_recent_for_its_days_and_not_one_more() {
        var plan = told("2026-01-05", "health", "stay.started", "{stayId: s, kind: hospital}")
                .and("2026-02-01", "health", "stay.ended", "{stayId: s}");
        assertThat(plan.on("2026-03-02", "plan.stayed('hospital', 30)")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-03-02", "plan.stayed('hospital', 30)")).isEqualTo("2026-03-03T00:00");
        assertThat(plan.on("2026-03-03", "plan.stayed('hospital', 30)")).isEqualTo("no");
        assertThat(plan.on("2026-02-02", "plan.staying('hospital')")).isEqualTo("no");
    }

    @Test
    void events_are_counted_within_the_days_the_trigger_included() {
        var plan = told("2026-01-02", "school", "notification.received", "{notificationId: a, from: school}")
                .and("2026-02-01", "school", "notification.received", "{notificationId: b, from: school}");
        assertThat(plan.atOnce("plan.count('notification.received', 30) == 1")).isEqualTo("yes");
        assertThat(plan.atOnce("plan.count('notification.received', 31) == 2")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-02-01T10:00", "plan.count('notification.received', 31) == 2"))
                .isEqualTo("2026-02-02T00:00");
    }

    private static String absence(String percent, String kind, String member) {
        return "{percent: " + percent + ", kind: " + kind + ", from: 2026-01-01, to: 2026-01-31" + member + "}";
    }

    @Test
    void absence_is_compared_with_the_report_before_of_the_same_person_and_kind() {
        var before = "plan.absenceBefore('', 'unlawful') == 4.5";
        var plan = told("2026-01-31", "school", "absence.reported", absence("4.5", "unlawful", ""));
        assertThat(plan.atOnce(before)).isEqualTo("unknown: absenceBefore");
        plan.and("2026-02-01", "school", "absence.reported", absence("9", "sick", ""))
                .and("2026-02-02", "school", "absence.reported", absence("9", "unlawful", ", memberId: son"))
                .and("2026-02-28", "school", "absence.reported", absence("12", "unlawful", ""));
        assertThat(plan.atOnce(before)).isEqualTo("yes");
        assertThat(plan.atOnce("plan.absenceBefore('son', 'unlawful') == 9")).isEqualTo("yes");
        assertThat(plan.on("2026-03-01", "plan.absenceBefore('', 'unlawful') == 12"))
                .isEqualTo("yes");
    }

    @Test
    void a_score_is_compared_with_the_score_before_of_the_same_person_on_the_same_instrument() {
        var plan = told("2026-01-10", "health", "wellbeing.reported", "{score: 60, instrument: who-5}");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', '') == 60")).isEqualTo("unknown: scoreBefore");
        plan.and("2026-01-11", "health", "wellbeing.reported", "{score: 3, instrument: scale-0-10}")
                .and("2026-01-12", "health", "wellbeing.reported", "{score: 80, instrument: who-5, memberId: son}")
                .and("2026-01-13", "health", "wellbeing.reported", "{change: same, instrument: who-5}")
                .and("2026-01-14", "health", "wellbeing.reported", "{score: 40, instrument: who-5, dimension: psyche}");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', '') - 40.0 >= 12")).isEqualTo("yes");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', '') == 60")).isEqualTo("yes");
        assertThat(plan.atOnce("plan.scoreBefore('who-5', 'son') == 80")).isEqualTo("yes");
    }
}
