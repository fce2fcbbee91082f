package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Barrier;
import dk.enplan.contracts.fact.Concern;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Domain;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.SeverityOfBarrier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasWithoutCoordinatorTest {

    @Test
    void four_areas_with_three_owners_need_somebody_who_holds_the_threads() {
        var story = concern(three(), "addiction", null);
        assertThat(story.flag("2026-01-06").orElseThrow().why().en())
                .startsWith("4 areas of life are open, with 4 different owners");
        assertThat(story.severity("2026-01-06")).isEqualTo("HIGH");
        assertThat(story.told("2026-01-07", "family", new Concern.Answered("debt", null))
                        .holds("2026-01-08"))
                .isFalse();
    }

    @Test
    void two_kinds_of_one_area_are_one_area() {
        assertThat(concern(three(), "benefit", null).holds("2026-01-06")).isFalse();
    }

    @Test
    void a_kind_nobody_has_placed_is_an_area_of_its_own_owned_by_whoever_said_it() {
        assertThat(concern(three(), "gaming", null).holds("2026-01-06")).isTrue();
    }

    @Test
    void an_owner_that_was_suggested_is_the_owner() {
        var story = Story.about("many-areas-no-coordinator");
        for (var kind : new String[] {"debt", "sentence", "homeless", "addiction"}) concern(story, kind, "social");
        assertThat(story.holds("2026-01-06")).isFalse();
    }

    @Test
    void barriers_goals_and_efforts_open_areas_as_well_but_an_effort_without_an_area_opens_none() {
        var story = Story.about("many-areas-no-coordinator")
                .told(
                        "2026-01-05",
                        "health",
                        new Barrier.Named("b", new Tag("anxiety"), SeverityOfBarrier.MILD, new Tag("citizen")))
                .proposed("2026-01-05", "citizen", "own", Domain.EDUCATION, null)
                .proposed("2026-01-05", "jobcenter", "g", Domain.EMPLOYMENT, null)
                .started("2026-01-05", "family", "e", EffortKind.SUPPORT, null);
        assertThat(story.holds("2026-01-06")).isFalse();
        story.started("2026-01-06", "family", "f", EffortKind.SUPPORT, Domain.FAMILY);
        assertThat(story.holds("2026-01-07")).isTrue();
    }

    @Test
    void a_coordinator_holds_them_unless_away_without_a_deputy() {
        var story = concern(three(), "addiction", null).assigned("2026-01-07", "c", Role.COORDINATOR);
        assertThat(story.holds("2026-01-08")).isFalse();
        story.told("2026-01-09", "plan", new Contact.AbsenceStarted("c", null, LocalDate.parse("2026-01-12")));
        assertThat(story.holds("2026-01-12")).isTrue();
        assertThat(story.holds("2026-01-13")).isFalse();
        story.told("2026-01-14", "plan", new Contact.AbsenceStarted("c", "d", null));
        assertThat(story.holds("2026-01-15")).isFalse();
    }

    private static Story three() {
        var story = Story.about("many-areas-no-coordinator");
        for (var kind : new String[] {"debt", "sentence", "homeless"}) concern(story, kind, null);
        return story;
    }

    private static Story concern(Story story, String kind, @Nullable String owner) {
        return story.told(
                "2026-01-05", "family", new Concern.Raised(kind, new Tag(kind), owner == null ? null : new Tag(owner)));
    }
}
