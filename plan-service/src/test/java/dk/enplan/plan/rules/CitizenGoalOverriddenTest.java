package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitizenGoalOverriddenTest {

    @Test
    void a_replacement_without_a_yes_names_the_sector_and_the_goal() {
        assertThat(overridden().causes("2026-01-20")).containsExactly(List.of("own"));
        assertThat(overridden().flag("2026-01-20")).hasValueSatisfying(flag -> {
            assertThat(flag.unknown()).isEmpty();
            assertThat(flag.because()).hasSize(2);
        });
    }

    @Test
    void with_a_yes_or_in_the_citizens_words_or_of_a_sectors_goal_it_is_no_overriding() {
        assertThat(own().replaced("2026-01-10", "jobcenter", "own", "new", true).holds("2026-01-20"))
                .isFalse();
        assertThat(own().replaced("2026-01-10", "citizen", "own", "new", false).holds("2026-01-20"))
                .isFalse();
        assertThat(Story.about("citizen-goal-overridden")
                        .proposed("2026-01-05", "family", "theirs", Domain.FAMILY, null)
                        .replaced("2026-01-10", "jobcenter", "theirs", "new", false)
                        .holds("2026-01-20"))
                .isFalse();
    }

    @Test
    void a_later_yes_clears_it_and_a_no_does_not() {
        assertThat(overridden().agreed("2026-01-15", "new", false).holds("2026-01-20"))
                .isTrue();
        assertThat(overridden().agreed("2026-01-15", "new", true).holds("2026-01-20"))
                .isFalse();
    }

    @Test
    void taking_up_the_citizens_goal_again_clears_it() {
        assertThat(overridden().agreed("2026-01-15", "own", false).holds("2026-01-20"))
                .isFalse();
        assertThat(overridden()
                        .proposed("2026-01-15", "citizen", "own", Domain.EDUCATION, null)
                        .holds("2026-01-20"))
                .isFalse();
    }

    @Test
    void it_is_over_when_either_goal_is_met_or_dropped() {
        for (var id : List.of("own", "new")) {
            assertThat(overridden().told("2026-01-15", "plan", new Goal.Met(id)).holds("2026-01-20"))
                    .isFalse();
            assertThat(overridden()
                            .told("2026-01-15", "plan", new Goal.Dropped(id, null))
                            .holds("2026-01-20"))
                    .isFalse();
        }
    }

    @Test
    void a_second_rewording_needs_the_yes_as_the_first_did() {
        var again = overridden().replaced("2026-01-15", "family", "new", "newer", false);
        assertThat(again.causes("2026-01-20")).containsExactly(List.of("own"));
        assertThat(again.agreed("2026-01-21", "newer", true).holds("2026-01-22"))
                .isFalse();
        assertThat(overridden()
                        .replaced("2026-01-15", "family", "new", "newer", true)
                        .holds("2026-01-20"))
                .isFalse();
        assertThat(overridden()
                        .replaced("2026-01-15", "citizen", "new", "newer", false)
                        .holds("2026-01-20"))
                .isFalse();
    }

    @Test
    void a_goal_nobody_has_told_of_counts_as_the_citizens_and_is_said_to_be_unknown() {
        var story = Story.about("citizen-goal-overridden").replaced("2026-01-10", "jobcenter", "unheard", "new", false);
        assertThat(story.flag("2026-01-20")).hasValueSatisfying(flag -> {
            assertThat(flag.key().cause()).containsExactly("unheard");
            assertThat(flag.unknown()).containsExactly("author");
        });
        assertThat(story.agreed("2026-01-21", "new", true).holds("2026-01-22")).isFalse();
        assertThat(Story.about("citizen-goal-overridden")
                        .replaced("2026-01-10", "jobcenter", "unheard", "new", false)
                        .proposed("2026-01-12", "citizen", "unheard", Domain.HEALTH, null)
                        .holds("2026-01-20"))
                .isFalse();
        assertThat(Story.about("citizen-goal-overridden")
                        .replaced("2026-01-10", "jobcenter", "unheard", "new", false)
                        .told("2026-01-12", "plan", new Goal.Dropped("unheard", null))
                        .holds("2026-01-20"))
                .isFalse();
    }

    @Test
    void a_goal_that_was_over_before_is_not_overridden() {
        assertThat(own().told("2026-01-07", "plan", new Goal.Met("own"))
                        .replaced("2026-01-10", "jobcenter", "own", "new", false)
                        .holds("2026-01-20"))
                .isFalse();
    }

    private static Story own() {
        return Story.about("citizen-goal-overridden").proposed("2026-01-05", "citizen", "own", Domain.EDUCATION, null);
    }

    private static Story overridden() {
        return own().replaced("2026-01-10", "jobcenter", "own", "new", false);
    }
}
