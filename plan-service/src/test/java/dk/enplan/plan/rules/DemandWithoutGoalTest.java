package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Exemption;
import dk.enplan.contracts.fact.Goal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandWithoutGoalTest {

    @Test
    void a_demand_that_serves_no_goal_is_asked_about_after_thirty_days() {
        var story = demanded(null, null);
        assertThat(story.holds("2026-02-03")).isFalse();
        assertThat(story.flag("2026-02-04")).hasValueSatisfying(flag -> {
            assertThat(flag.key().cause()).containsExactly("d");
            assertThat(flag.unknown()).containsExactly("goalId");
        });
        assertThat(story.told("2026-02-05", "jobcenter", new Demand.Withdrawn("d"))
                        .holds("2026-02-06"))
                .isFalse();
    }

    @Test
    void meetings_and_registration_serve_the_law() {
        for (var kind : List.of(DemandKind.MEETING_CADENCE, DemandKind.REGISTRATION))
            assertThat(Story.about("demand-without-goal")
                            .demanded("2026-01-05", "d", kind, null, null)
                            .holds("2026-03-01"))
                    .isFalse();
    }

    @Test
    void the_citizens_own_goal_or_one_with_a_yes_is_served_while_it_is_open() {
        var story = demanded("g", null);
        assertThat(story.holds("2026-02-04")).isTrue();
        story.proposed("2026-02-05", "jobcenter", "g", Domain.EMPLOYMENT, null);
        assertThat(story.holds("2026-02-06")).isTrue();
        story.agreed("2026-02-07", "g", true);
        assertThat(story.holds("2026-02-08")).isFalse();
        story.told("2026-02-09", "plan", new Goal.Met("g"));
        assertThat(story.holds("2026-02-10")).isTrue();
        assertThat(demanded("own", null)
                        .proposed("2026-01-06", "citizen", "own", Domain.EMPLOYMENT, null)
                        .holds("2026-03-01"))
                .isFalse();
    }

    @Test
    void an_effort_may_carry_the_goal() {
        var effort = Story.effort("e", EffortKind.COURSE, null, List.of("own"), null, null);
        assertThat(demanded(null, "e")
                        .told("2026-01-06", "jobcenter", effort)
                        .proposed("2026-01-06", "citizen", "own", Domain.EMPLOYMENT, null)
                        .holds("2026-03-01"))
                .isFalse();
        assertThat(demanded(null, "e").told("2026-01-06", "jobcenter", effort).holds("2026-03-01"))
                .isTrue();
    }

    @Test
    void time_counts_from_the_day_until_which_it_rested() {
        var story = demanded(null, null)
                .told("2026-01-20", "jobcenter", new Demand.Postponed("d", LocalDate.parse("2026-02-01")));
        assertThat(story.holds("2026-03-02")).isFalse();
        assertThat(story.holds("2026-03-03")).isTrue();
    }

    @Test
    void without_an_end_it_rests_until_it_is_imposed_again_and_counts_from_then() {
        var story = demanded(null, null).told("2026-01-20", "jobcenter", new Demand.Postponed("d", null));
        assertThat(story.holds("2026-06-01")).isFalse();
        story.demanded("2026-06-01", "d", DemandKind.ACTIVATION, null, null);
        assertThat(story.holds("2026-06-30")).isFalse();
        assertThat(story.holds("2026-07-01")).isTrue();
    }

    @Test
    void saying_it_again_does_not_begin_the_count_anew_and_may_name_a_goal() {
        var story = demanded(null, null).demanded("2026-01-30", "d", DemandKind.ACTIVATION, null, null);
        assertThat(story.holds("2026-02-04")).isTrue();
        story.proposed("2026-02-05", "citizen", "own", Domain.EMPLOYMENT, null)
                .demanded("2026-02-05", "d", DemandKind.ACTIVATION, "own", null);
        assertThat(story.holds("2026-02-06")).isFalse();
    }

    @Test
    void one_under_an_exemption_is_anothers_matter_until_the_exemption_has_run_out() {
        var story = demanded(null, null)
                .told(
                        "2026-01-10",
                        "jobcenter",
                        new Exemption.Granted("x", DemandKind.ACTIVATION, LocalDate.parse("2026-02-20"), null));
        assertThat(story.holds("2026-02-20")).isFalse();
        assertThat(story.holds("2026-02-21")).isTrue();
        var other = demanded(null, null)
                .told("2026-01-10", "jobcenter", new Exemption.Granted("x", DemandKind.FULL_TIME, null, null));
        assertThat(other.holds("2026-02-04")).isTrue();
        var ended = demanded(null, null)
                .told("2026-01-10", "jobcenter", new Exemption.Granted("x", DemandKind.ACTIVATION, null, null));
        assertThat(ended.holds("2026-02-04")).isFalse();
        assertThat(ended.told("2026-02-05", "jobcenter", new Exemption.Ended("x"))
                        .holds("2026-02-06"))
                .isTrue();
    }

    private static Story demanded(
            @org.jspecify.annotations.Nullable String goal, @org.jspecify.annotations.Nullable String effort) {
        return Story.about("demand-without-goal").demanded("2026-01-05", "d", DemandKind.ACTIVATION, goal, effort);
    }
}
