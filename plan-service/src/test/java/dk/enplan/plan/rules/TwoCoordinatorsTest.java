package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwoCoordinatorsTest {

    @Test
    void two_who_hold_the_role_are_one_too_many_until_one_of_them_ends() {
        var story = two(null);
        assertThat(story.causes("2026-01-11")).hasSize(1);
        story.told("2026-01-12", "plan", new Contact.Ended("old", null, Role.COORDINATOR))
                .assigned("2026-01-12", "old", Role.DEPUTY);
        assertThat(story.holds("2026-01-13")).isFalse();
    }

    @Test
    void several_mentors_are_fine() {
        var story = Story.about("two-coordinators")
                .assigned("2026-01-05", "a", Role.MENTOR)
                .assigned("2026-01-05", "b", Role.MENTOR)
                .assigned("2026-01-05", "c", Role.COORDINATOR);
        assertThat(story.holds("2026-01-11")).isFalse();
    }

    @Test
    void a_deputy_is_not_a_second_coordinator() {
        var story = Story.about("two-coordinators")
                .assigned("2026-01-05", "old", Role.COORDINATOR)
                .assigned("2026-01-06", "new", Role.DEPUTY)
                .told("2026-01-07", "plan", new Contact.AbsenceStarted("old", "new", null));
        assertThat(story.holds("2026-01-11")).isFalse();
        assertThat(story.assigned("2026-01-12", "new", Role.COORDINATOR).holds("2026-01-13"))
                .isFalse();
    }

    @Test
    void of_two_who_stand_in_for_each_other_one_is_the_coordinator() {
        var story = Story.about("two-coordinators")
                .told("2026-01-05", "plan", Story.assigned("a", Role.COORDINATOR, "b", null, null, null))
                .told("2026-01-05", "plan", Story.assigned("b", Role.COORDINATOR, "a", null, null, null));
        assertThat(story.holds("2026-01-06")).isFalse();
        assertThat(story.assigned("2026-01-07", "c", Role.COORDINATOR).holds("2026-01-08"))
                .isTrue();
    }

    @Test
    void a_handover_may_take_less_than_fourteen_days() {
        var story = two("old");
        assertThat(story.holds("2026-01-23")).isFalse();
        assertThat(story.holds("2026-01-24")).isTrue();
        // Said again, it is still the handover that began on the tenth.
        story.told("2026-01-20", "plan", Story.assigned("new", Role.COORDINATOR, null, true, null, null));
        assertThat(story.holds("2026-01-24")).isTrue();
    }

    @Test
    void a_handover_is_between_two_and_to_the_newer() {
        assertThat(two("old").assigned("2026-01-11", "third", Role.COORDINATOR).holds("2026-01-12"))
                .isTrue();
        assertThat(two("somebody-else").holds("2026-01-12")).isTrue();
        var backwards = Story.about("two-coordinators")
                .told("2026-01-05", "plan", Story.assigned("old", Role.COORDINATOR, null, null, null, "new"))
                .assigned("2026-01-10", "new", Role.COORDINATOR);
        assertThat(backwards.holds("2026-01-11")).isTrue();
    }

    private static Story two(@Nullable String predecessor) {
        return Story.about("two-coordinators")
                .assigned("2026-01-05", "old", Role.COORDINATOR)
                .told("2026-01-10", "plan", Story.assigned("new", Role.COORDINATOR, null, null, null, predecessor));
    }
}
