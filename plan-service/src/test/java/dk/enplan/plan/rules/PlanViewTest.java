package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may ask of the citizen and the plan, and in which words. */
class PlanViewTest {

    private static PlanFacts enrolled(String data) {
        return told("2026-01-05", "plan", "citizen.enrolled", "{cluster: youth, municipality: sundby" + data + "}");
    }

    @Test
    void a_phase_is_unknown_until_it_is_set() {
        var plan = enrolled("");
        assertThat(plan.on("2026-02-01", "plan.phase == 'tapering'")).isEqualTo("unknown: phase");
        plan.and("2026-01-20", "plan", "plan.phase-set", "{phase: tapering}");
        assertThat(plan.on("2026-02-01", "plan.phase == 'tapering'")).isEqualTo("yes");
    }

    @Test
    void a_citizen_who_comes_back_is_the_same_person() {
        var plan = enrolled(", birthDate: 2008-03-04, placedInCare: true")
                .and("2026-01-06", "plan", "citizen.exited", "{reason: moved}")
                .and("2026-01-09", "plan", "citizen.enrolled", "{cluster: adult, municipality: sundby}");
        assertThat(plan.on("2026-02-01", "plan.age == 17 && plan.placedInCare && plan.cluster == 'adult'"))
                .isEqualTo("yes");
        assertThat(plan.on("2026-02-01", "plan.fixedContactPerson")).isEqualTo("unknown: fixedContactPerson");
    }

    @ParameterizedTest(name = "born {0}, {1}: {2}, asked again {3}")
    @CsvSource({
        "2008-03-04, 2026-03-03, 17, 2026-03-04T00:00",
        "2008-03-04, 2026-03-04, 18, 2027-03-04T00:00",
        "2008-02-29, 2026-02-28, 17, 2026-03-01T00:00",
        "2008-02-29, 2026-03-01, 18, 2027-03-01T00:00",
        "2008-02-29, 2028-02-28, 19, 2028-02-29T00:00",
        "2008-02-29, 2028-02-29, 20, 2029-03-01T00:00",
    })
    void age_grows_on_the_birthday(String born, String day, int age, String next) {
        var plan = enrolled(", birthDate: " + born);
        assertThat(plan.on(day, "plan.age == " + age)).isEqualTo("yes");
        assertThat(plan.askedAgain(day, "plan.age == 1")).isEqualTo(next);
    }

    @Test
    void a_plan_covers_the_sectors_it_was_last_agreed_or_revised_with() {
        var plan = enrolled("");
        assertThat(plan.on("2026-01-06", "plan.covers('social')")).isEqualTo("no");
        plan.and("2026-01-07", "plan", "plan.agreed", "{citizenApproved: true, sectors: [social, housing]}");
        assertThat(plan.on("2026-01-08", "plan.covers('social')")).isEqualTo("yes");
        plan.and("2026-01-09", "plan", "plan.revised", "{sectors: [housing]}");
        assertThat(plan.on("2026-01-10", "plan.covers('social')")).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.phases == 'x'",
                "plan.goals('open').size() == 0",
                "plan.goals('met').exists(g, g.title == 'x')",
                "plan.changes('mentr', 'social', 3) == 0",
                "plan.heldBefore('mentr', 'social')",
                "plan.continuity('mentr')",
                "plan.exempt('activaton')",
                "plan.effort('x').kind == 'mentr'",
                "plan.effort('x').state == 'run'",
                "plan.stay('x').kind in ['hospital', 'hospitl']",
                "plan.cluster == 'child'",
                "'mentr' in plan.person('x').roles",
                "plan.present('mentr', 'social')",
                "plan.running('job', 'mentr')",
                "plan.count('contact.mad', 3) > 0"
            })
    void a_misspelt_word_is_found_when_the_rule_is_read(String expression) {
        assertThatThrownBy(() -> PlanFacts.nothing().on("2026-01-05", expression))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
