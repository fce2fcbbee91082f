package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may ask of those around the citizen: who is there, who left, and how often. */
class PlanViewOfPeopleTest {

    private static final String TURNOVER = "plan.changes('mentor', 'social', 30) == ";

    private static PlanFacts person(String day, String sector, String id, String role) {
        return told(day, sector, "contact.assigned", "{personId: " + id + ", role: " + role + "}");
    }

    @Test
    void a_person_who_left_is_known_by_the_role_held_last_and_whether_it_was_announced() {
        var plan = person("2026-01-05", "social", "a", "mentor");
        assertThat(plan.on("2026-02-01", "plan.person('a').endingAnnounced")).isEqualTo("no");
        assertThat(plan.on("2026-02-01", "plan.person('b').endingAnnounced")).isEqualTo("unknown: endingAnnounced");
        plan.and("2026-01-07", "social", "contact.ending-announced", "{personId: a, onDate: 2026-01-20}")
                .and("2026-01-20", "social", "contact.ended", "{personId: a}");
        assertThat(plan.on(
                        "2026-02-01",
                        "plan.person('a').endingAnnounced && 'mentor' in plan.person('a').roles"
                                + " && plan.person('a').sector == 'social'"))
                .isEqualTo("yes");
    }

    @Test
    void whoever_is_away_is_back_the_day_after_the_last_day_away() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-01-10", "social", "contact.absence-started", "{personId: a, until: 2026-01-20}");
        assertThat(plan.on("2026-01-20T23:59", "plan.present('mentor')")).isEqualTo("no");
        assertThat(plan.askedAgain("2026-01-15", "plan.present('mentor')")).isEqualTo("2026-01-21T00:00");
        assertThat(plan.on("2026-01-21", "plan.present('mentor')")).isEqualTo("yes");
        assertThat(plan.on("2026-01-21", "plan.present('mentor', 'social')")).isEqualTo("yes");
        assertThat(plan.on("2026-01-21", "plan.present('mentor', 'family')")).isEqualTo("no");
    }

    @Test
    void whoever_has_a_deputy_is_there() {
        var named = person("2026-01-05", "social", "a", "mentor")
                .and("2026-01-10", "social", "contact.absence-started", "{personId: a, deputyId: b}");
        var beforehand = told("2026-01-05", "social", "contact.assigned", "{personId: a, role: mentor, deputyId: b}")
                .and("2026-01-10", "social", "contact.absence-started", "{personId: a}");
        assertThat(named.on("2026-02-01", "plan.present('mentor')")).isEqualTo("yes");
        assertThat(beforehand.on("2026-02-01", "plan.present('mentor')")).isEqualTo("yes");
    }

    @Test
    void a_departure_counts_for_its_days_and_not_one_more() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-02-01", "social", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce(TURNOVER + 1)).isEqualTo("yes");
        assertThat(plan.on("2026-03-02", TURNOVER + 1)).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-03-02", TURNOVER + 1)).isEqualTo("2026-03-03T00:00");
        assertThat(plan.on("2026-03-03", TURNOVER + 0)).isEqualTo("yes");
        assertThat(plan.on("2026-02-05", "plan.changes('mentor', 'family', 30) == 0"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-02-05", "plan.changes('primary', 'social', 30) == 0"))
                .isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{personId: a, reason: completed}",
                "{personId: a, reason: mismatch}",
                "{personId: a, role: primary}",
                "{personId: nobody}"
            })
    void what_is_no_departure_from_the_role_is_not_counted(String ended) {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-01-05", "social", "contact.assigned", "{personId: a, role: primary}")
                .and("2026-02-01", "social", "contact.ended", ended);
        assertThat(plan.atOnce(TURNOVER + 0)).isEqualTo("yes");
    }

    @Test
    void nobody_leaves_a_role_twice() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-02-01", "social", "contact.ended", "{personId: a, role: mentor}")
                .and("2026-02-02", "social", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce(TURNOVER + 1)).isEqualTo("yes");
        plan.and("2026-02-03", "social", "contact.assigned", "{personId: a, role: mentor}")
                .and("2026-02-04", "social", "contact.ended", "{personId: a, reason: job-change}");
        assertThat(plan.atOnce(TURNOVER + 2)).isEqualTo("yes");
    }

    @Test
    void whoever_the_citizen_declined_has_not_left_when_the_end_is_told() {
        var plan = person("2026-01-05", "social", "a", "mentor")
                .and("2026-02-01", "social", "contact.declined", "{personId: a}")
                .and("2026-02-02", "social", "contact.ended", "{personId: a}");
        assertThat(plan.atOnce(TURNOVER + 0)).isEqualTo("yes");
    }

    @Test
    void a_role_was_held_before_by_someone_else_of_the_same_sector() {
        var held = "plan.heldBefore('mentor', 'social')";
        var plan = person("2026-01-05", "social", "a", "mentor");
        assertThat(plan.atOnce(held)).isEqualTo("no");
        plan.and("2026-01-07", "social", "contact.assigned", "{personId: a, role: mentor, paid: true}");
        assertThat(plan.atOnce(held)).isEqualTo("no");
        plan.and("2026-01-09", "family", "contact.assigned", "{personId: b, role: mentor}");
        assertThat(plan.atOnce(held)).isEqualTo("no");
        plan.and("2026-01-10", "social", "contact.assigned", "{personId: c, role: mentor}");
        assertThat(plan.atOnce(held)).isEqualTo("yes");
    }
}
