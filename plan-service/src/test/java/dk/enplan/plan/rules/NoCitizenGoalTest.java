package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Goal;
import org.junit.jupiter.api.Test;

class NoCitizenGoalTest {

    @Test
    void an_agreed_plan_without_the_citizens_own_goal_is_grave_at_once() {
        var story = Story.about("no-citizen-goal").planAgreed("2026-01-05", null);
        assertThat(story.severity("2026-01-06")).isEqualTo("HIGH");
        story.proposed("2026-01-07", "citizen", "own", Domain.EDUCATION, null);
        assertThat(story.holds("2026-01-08")).isFalse();
    }

    @Test
    void a_goal_of_a_member_of_the_household_or_of_a_sector_is_not_the_citizens_own() {
        var story = Story.about("no-citizen-goal")
                .planAgreed("2026-01-05", null)
                .agreed("2026-01-06", "theirs", true)
                .told(
                        "2026-01-06",
                        "citizen",
                        new Goal.Proposed(
                                "childs", new Text("Words"), new Tag("citizen"), Domain.FAMILY, null, null, "child"));
        assertThat(story.severity("2026-01-07")).isEqualTo("HIGH");
    }

    @Test
    void a_goal_that_was_met_was_the_citizens_own_and_one_that_was_dropped_is_gone() {
        var met = own().told("2026-01-10", "plan", new Goal.Met("own")).planAgreed("2026-01-12", null);
        assertThat(met.holds("2026-01-20")).isFalse();
        var dropped =
                own().told("2026-01-10", "plan", new Goal.Dropped("own", null)).planAgreed("2026-01-12", null);
        assertThat(dropped.severity("2026-01-20")).isEqualTo("HIGH");
    }

    @Test
    void before_a_plan_is_agreed_others_goals_leave_room_for_thirty_days() {
        var story = Story.about("no-citizen-goal").proposed("2026-01-05", "jobcenter", "g", Domain.EMPLOYMENT, null);
        assertThat(story.holds("2026-02-03")).isFalse();
        assertThat(story.severity("2026-02-04")).isEqualTo("WARN");
        assertThat(story.agreed("2026-02-05", "g", false).holds("2026-02-06")).isTrue();
        assertThat(story.agreed("2026-02-07", "g", true).holds("2026-02-08")).isFalse();
        assertThat(story.planAgreed("2026-02-09", null).severity("2026-02-10")).isEqualTo("HIGH");
    }

    @Test
    void a_replacement_with_a_yes_is_a_yes() {
        var story = Story.about("no-citizen-goal")
                .proposed("2026-01-05", "jobcenter", "g", Domain.EMPLOYMENT, null)
                .replaced("2026-01-20", "jobcenter", "g", "h", true);
        assertThat(story.holds("2026-03-10")).isFalse();
    }

    @Test
    void a_placement_the_citizen_did_not_agree_to_counts_as_a_goal_of_others() {
        var story = Story.about("no-citizen-goal").started("2026-01-05", "jobcenter", "e", EffortKind.INTERNSHIP, null);
        assertThat(story.holds("2026-02-03")).isFalse();
        assertThat(story.flag("2026-02-04"))
                .hasValueSatisfying(flag -> assertThat(flag.unknown()).containsExactly("citizenAgreed"));
        story.told("2026-02-05", "jobcenter", Story.effort("e", EffortKind.INTERNSHIP, null, null, null, true));
        assertThat(story.holds("2026-02-06")).isFalse();
    }

    @Test
    void another_kind_of_effort_or_one_that_rests_or_ended_is_no_placement() {
        assertThat(Story.about("no-citizen-goal")
                        .started("2026-01-05", "family", "e", EffortKind.THERAPY, null)
                        .holds("2026-03-01"))
                .isFalse();
        var job = Story.about("no-citizen-goal").started("2026-01-05", "jobcenter", "e", EffortKind.JOB, null);
        assertThat(job.told("2026-02-10", "jobcenter", new Effort.Suspended("e", new Tag("illness")))
                        .holds("2026-02-11"))
                .isFalse();
        assertThat(job.told("2026-02-12", "jobcenter", new Effort.Resumed("e")).holds("2026-02-13"))
                .isTrue();
        assertThat(job.told(
                                "2026-02-14",
                                "jobcenter",
                                new Effort.Ended("e", EffortEnd.COMPLETED, null, null, null, null))
                        .holds("2026-02-15"))
                .isFalse();
    }

    private static Story own() {
        return Story.about("no-citizen-goal").proposed("2026-01-05", "citizen", "own", Domain.EDUCATION, null);
    }
}
