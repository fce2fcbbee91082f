package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsUnmergedTest {

    @Test
    void goals_of_two_sectors_in_one_area_are_seen_when_both_are_fourteen_days_old() {
        assertThat(sideBySide().holds("2026-01-23")).isFalse();
        assertThat(sideBySide().flag("2026-01-24")).hasValueSatisfying(flag -> {
            assertThat(flag.key().cause()).containsExactly("health");
            assertThat(flag.why().en()).startsWith("2 goals stand side by side");
        });
        assertThat(sideBySide().severity("2026-01-24")).isEqualTo("WARN");
    }

    @Test
    void one_sectors_goals_the_citizens_own_and_those_of_other_areas_are_not_counted() {
        assertThat(Story.about("goals-unmerged")
                        .proposed("2026-01-05", "health", "a", Domain.HEALTH, null)
                        .proposed("2026-01-05", "health", "b", Domain.HEALTH, null)
                        .proposed("2026-01-05", "citizen", "own", Domain.HEALTH, null)
                        .proposed("2026-01-05", "family", "c", Domain.FAMILY, null)
                        .holds("2026-03-01"))
                .isFalse();
    }

    @Test
    void an_order_that_names_both_or_a_merger_clears_it() {
        assertThat(sideBySide().ordered("2026-01-25", "a").holds("2026-01-26")).isTrue();
        assertThat(sideBySide().ordered("2026-01-25", "b", "a").holds("2026-01-26"))
                .isFalse();
        assertThat(sideBySide().replaced("2026-01-25", "health", "b", "a", true).holds("2026-01-26"))
                .isFalse();
        assertThat(sideBySide().told("2026-01-25", "plan", new Goal.Met("a")).holds("2026-01-26"))
                .isFalse();
    }

    @Test
    void goals_for_a_member_of_the_household_are_theirs() {
        var story = Story.about("goals-unmerged")
                .told("2026-01-05", "school", childs("a", Domain.EDUCATION, null))
                .told("2026-01-05", "family", childs("b", Domain.EDUCATION, null))
                .proposed("2026-01-05", "jobcenter", "c", Domain.EDUCATION, null);
        assertThat(story.causes("2026-02-01")).containsExactly(List.of("child", "education"));
    }

    @Test
    void more_than_five_mandatory_goals_are_too_many_at_once() {
        var story = Story.about("goals-unmerged");
        for (int i = 1; i <= 5; i++) story.told("2026-01-05", "jobcenter", mandatory("m" + i));
        assertThat(story.holds("2026-01-06")).isFalse();
        story.told("2026-01-07", "jobcenter", mandatory("m6"));
        assertThat(story.causes("2026-01-08")).containsExactly(List.of("mandatory"));
        assertThat(story.severity("2026-01-08")).isEqualTo("HIGH");
        // What takes the place of a mandatory goal is mandatory.
        assertThat(story.replaced("2026-01-09", "jobcenter", "m6", "m7", true).holds("2026-01-10"))
                .isTrue();
        assertThat(story.told("2026-01-11", "jobcenter", new Goal.Dropped("m7", null))
                        .holds("2026-01-12"))
                .isFalse();
    }

    private static Goal.Proposed mandatory(String id) {
        return new Goal.Proposed(id, new Text("Words"), new Tag("professional"), Domain.EMPLOYMENT, null, true, null);
    }

    private static Goal.Proposed childs(
            String id, Domain domain, @org.jspecify.annotations.Nullable Boolean mandatory) {
        return new Goal.Proposed(id, new Text("Words"), new Tag("professional"), domain, null, mandatory, "child");
    }

    private static Story sideBySide() {
        return Story.about("goals-unmerged")
                .proposed("2026-01-05", "health", "a", Domain.HEALTH, null)
                .proposed("2026-01-10", "psychiatry", "b", Domain.HEALTH, null);
    }
}
