package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.Bridge;
import dk.enplan.contracts.fact.Concern;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Goal;
import dk.enplan.contracts.fact.OnePlan;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlyDemandsTest {

    @Test
    void a_plan_of_demands_and_difficulties_is_seen_when_it_has_been_so_for_fourteen_days() {
        var story = hard();
        assertThat(story.holds("2026-01-20")).isFalse();
        assertThat(story.holds("2026-01-21")).isTrue();
        assertThat(story.severity("2026-01-21")).isEqualTo("INFO");
    }

    @Test
    void two_items_are_too_few_and_without_a_demand_it_is_another_matter() {
        assertThat(Story.about("only-demands")
                        .demanded("2026-01-05", "d", DemandKind.ACTIVATION, null, null)
                        .told("2026-01-05", "health", barrier("b", SeverityOfBarrier.MILD))
                        .told("2026-01-05", "health", barrier("c", SeverityOfBarrier.NONE))
                        .holds("2026-03-01"))
                .isFalse();
        assertThat(hard().told("2026-02-01", "jobcenter", new Demand.Met("d"))
                        .told("2026-02-01", "health", barrier("more", SeverityOfBarrier.MILD))
                        .holds("2026-03-01"))
                .isFalse();
    }

    @Test
    void four_of_five_is_the_share_that_counts() {
        var story = hard().told("2026-01-07", "health", barrier("more", SeverityOfBarrier.MILD))
                .started("2026-01-07", "jobcenter", "course", EffortKind.COURSE, null);
        assertThat(story.holds("2026-01-21")).isTrue();
        story.proposed("2026-01-22", "jobcenter", "g", Domain.EMPLOYMENT, null);
        assertThat(story.holds("2026-01-23")).isFalse();
    }

    @Test
    void something_of_the_citizens_own_ends_it_and_the_days_count_anew_when_it_is_gone() {
        var story = hard().proposed("2026-01-10", "citizen", "own", Domain.NETWORK, null)
                .told("2026-01-15", "plan", new Goal.Dropped("own", null));
        assertThat(story.holds("2026-01-28")).isFalse();
        assertThat(story.holds("2026-01-29")).isTrue();
        story.started("2026-02-01", "civil-society", "football", EffortKind.ACTIVITY, null);
        assertThat(story.holds("2026-02-02")).isFalse();
        story.told(
                "2026-02-03", "civil-society", new Effort.Ended("football", EffortEnd.OTHER, null, null, null, null));
        assertThat(story.holds("2026-02-16")).isFalse();
        assertThat(story.holds("2026-02-17")).isTrue();
    }

    @Test
    void an_activity_that_is_compulsory_is_not_chosen() {
        var story = hard().told("2026-01-05", "health", barrier("more", SeverityOfBarrier.MILD))
                .told("2026-01-06", "jobcenter", Story.effort("must", EffortKind.ACTIVITY, null, null, true, null));
        assertThat(story.holds("2026-01-21")).isTrue();
    }

    @Test
    void a_dream_strengths_or_a_bridge_is_in_the_plan_for_good() {
        assertThat(hard().planAgreed("2026-01-22", " ").holds("2026-01-23")).isTrue();
        assertThat(hard().planAgreed("2026-01-22", "A garden").holds("2026-06-01"))
                .isFalse();
        var strengths = new OnePlan.Revised(List.of(), null, new Text("Good with animals"));
        assertThat(hard().told("2026-01-22", "plan", strengths).holds("2026-06-01"))
                .isFalse();
        var bridge = new Bridge.Established("b", new Tag("cooking"));
        assertThat(hard().told("2026-01-22", "social", bridge).holds("2026-06-01"))
                .isFalse();
    }

    @Test
    void a_demand_that_rested_counts_from_the_day_it_is_demanded_again() {
        var story = hard().told("2026-01-10", "jobcenter", new Demand.Postponed("d", LocalDate.parse("2026-02-01")));
        assertThat(story.holds("2026-02-14")).isFalse();
        assertThat(story.holds("2026-02-15")).isTrue();
    }

    @Test
    void a_goal_of_the_citizens_that_somebody_replaced_is_there_until_the_citizen_says_yes() {
        var story = hard().proposed("2026-01-08", "citizen", "own", Domain.NETWORK, null)
                .replaced("2026-01-09", "jobcenter", "own", "theirs", false)
                .told("2026-01-09", "health", barrier("more", SeverityOfBarrier.MILD));
        assertThat(story.holds("2026-03-01")).isFalse();
        story.agreed("2026-03-02", "theirs", true);
        assertThat(story.holds("2026-03-15")).isFalse();
        assertThat(story.holds("2026-03-16")).isTrue();
    }

    /** A demand, a barrier and a concern: the last of them on 7 January. */
    private static Story hard() {
        return Story.about("only-demands")
                .demanded("2026-01-05", "d", DemandKind.ACTIVATION, null, null)
                .told("2026-01-06", "health", barrier("b", SeverityOfBarrier.MODERATE))
                .told("2026-01-07", "family", new Concern.Raised("c", new Tag("debt"), null));
    }

    private static Barrier.Named barrier(String id, SeverityOfBarrier severity) {
        return new Barrier.Named(id, new Tag("sleep"), severity, new Tag("health"));
    }
}
