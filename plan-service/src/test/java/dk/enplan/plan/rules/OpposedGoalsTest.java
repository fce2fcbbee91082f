package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Direction;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Goal;
import org.junit.jupiter.api.Test;

class OpposedGoalsTest {

    @Test
    void two_voices_that_pull_apart_are_seen_with_the_citizens_direction_first() {
        var story = opposed();
        assertThat(story.causes("2026-01-07")).isEmpty();
        assertThat(story.flag("2026-01-08")).hasValueSatisfying(flag -> {
            assertThat(flag.key().cause()).containsExactly("step-up", "treatment-first");
            assertThat(flag.why().en()).contains("towards treatment first, another towards a faster pace, and");
            assertThat(flag.because()).hasSize(2);
        });
    }

    @Test
    void one_voice_may_hold_both() {
        var story = goal(Story.about("opposed-goals"), "2026-01-05", "jobcenter", "a", Direction.JOB);
        assertThat(goal(story, "2026-01-06", "jobcenter", "b", Direction.PENSION)
                        .holds("2026-01-10"))
                .isFalse();
    }

    @Test
    void directions_that_are_not_in_the_matrix_go_together() {
        var story = goal(Story.about("opposed-goals"), "2026-01-05", "citizen", "a", Direction.EDUCATION);
        assertThat(goal(story, "2026-01-06", "jobcenter", "b", Direction.STEP_UP)
                        .proposed("2026-01-07", "health", "c", Domain.HEALTH, null)
                        .holds("2026-01-10"))
                .isFalse();
    }

    @Test
    void goals_for_two_people_are_not_compared() {
        var story = goal(Story.about("opposed-goals"), "2026-01-05", "citizen", "a", Direction.STABILISE)
                .told("2026-01-06", "jobcenter", partners("b", Direction.STEP_UP));
        assertThat(story.holds("2026-01-10")).isFalse();
        story.told("2026-01-07", "health", partners("c", Direction.STABILISE));
        assertThat(story.causes("2026-01-10")).containsExactly(java.util.List.of("partner", "stabilise", "step-up"));
    }

    @Test
    void an_order_clears_it_only_if_it_names_every_pair() {
        var story = opposed().ordered("2026-01-08").ordered("2026-01-09", "a");
        assertThat(story.holds("2026-01-10")).isTrue();
        story.ordered("2026-01-11", "a", "b");
        assertThat(story.holds("2026-01-12")).isFalse();
        goal(story, "2026-01-13", "family", "c", Direction.STEP_UP);
        assertThat(story.causes("2026-01-14")).hasSize(1);
        story.ordered("2026-01-15", "a", "c");
        assertThat(story.holds("2026-01-16")).isFalse();
    }

    @Test
    void a_goal_that_is_met_dropped_or_replaced_with_a_yes_pulls_no_longer() {
        assertThat(opposed().told("2026-01-09", "plan", new Goal.Met("a")).holds("2026-01-10"))
                .isFalse();
        assertThat(opposed()
                        .told("2026-01-09", "plan", new Goal.Dropped("b", null))
                        .holds("2026-01-10"))
                .isFalse();
        assertThat(opposed().replaced("2026-01-09", "jobcenter", "a", "c", true).holds("2026-01-10"))
                .isFalse();
    }

    @Test
    void a_replacement_without_the_citizens_yes_clears_nothing() {
        var story = opposed().replaced("2026-01-09", "family", "a", "c", false);
        assertThat(story.holds("2026-01-10")).isTrue();
        story.agreed("2026-01-11", "c", true);
        assertThat(story.holds("2026-01-12")).isFalse();
    }

    private static Story opposed() {
        var story = goal(Story.about("opposed-goals"), "2026-01-05", "citizen", "a", Direction.TREATMENT_FIRST);
        return goal(story, "2026-01-07", "jobcenter", "b", Direction.STEP_UP);
    }

    private static Story goal(Story story, String day, String sector, String id, Direction direction) {
        return story.proposed(day, sector, id, Domain.EMPLOYMENT, direction);
    }

    private static Goal.Proposed partners(String id, Direction direction) {
        return new Goal.Proposed(
                id, new Text("Words"), new Tag("professional"), Domain.HEALTH, direction, null, "partner");
    }
}
