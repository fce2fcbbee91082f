package dk.enplan.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Role;
import org.junit.jupiter.api.Test;

class TooManyContactsTest {

    @Test
    void five_are_many_and_ten_very_many() {
        var story = caseworkers(4);
        assertThat(story.holds("2026-01-06")).isFalse();
        story.assigned("2026-01-06", "p5", Role.MENTOR);
        assertThat(story.severity("2026-01-07")).isEqualTo("WARN");
        for (int i = 6; i <= 9; i++) story.assigned("2026-01-07", "p" + i, Role.SCHOOL_CONTACT);
        assertThat(story.severity("2026-01-08")).isEqualTo("WARN");
        story.assigned("2026-01-08", "p10", Role.COORDINATOR);
        assertThat(story.severity("2026-01-09")).isEqualTo("HIGH");
        assertThat(story.flag("2026-01-09").orElseThrow().why().en()).startsWith("10 professionals");
    }

    @Test
    void the_unpaid_deputies_and_leaders_are_no_burden() {
        var story = caseworkers(4)
                .assigned("2026-01-06", "deputy", Role.DEPUTY)
                .assigned("2026-01-06", "friend", Role.VOLUNTEER)
                .assigned("2026-01-06", "boss", Role.LEADER)
                .told("2026-01-06", "social", Story.assigned("unpaid", Role.MENTOR, null, false, null, null));
        assertThat(story.holds("2026-01-07")).isFalse();
    }

    @Test
    void somebody_with_two_roles_counts_once_and_until_the_last_of_them_ends() {
        var story = caseworkers(4).assigned("2026-01-06", "p1", Role.MENTOR);
        assertThat(story.holds("2026-01-07")).isFalse();
        story.assigned("2026-01-07", "p5", Role.CASEWORKER)
                .told("2026-01-07", "plan", new Contact.Ended("p1", null, Role.MENTOR));
        assertThat(story.holds("2026-01-08")).isTrue();
        story.told("2026-01-08", "plan", new Contact.Ended("p1", null, null));
        assertThat(story.holds("2026-01-09")).isFalse();
    }

    @Test
    void whoever_is_away_still_counts() {
        var story = caseworkers(5).told("2026-01-06", "plan", new Contact.AbsenceStarted("p1", null, null));
        assertThat(story.holds("2026-01-07")).isTrue();
    }

    @Test
    void three_who_decide_are_too_many_though_there_are_few() {
        var story = Story.about("too-many-contacts");
        for (int i = 1; i <= 2; i++) story.told("2026-01-05", "jobcenter", deciding("p" + i));
        assertThat(story.holds("2026-01-06")).isFalse();
        story.told("2026-01-06", "benefits", deciding("p3"));
        assertThat(story.severity("2026-01-07")).isEqualTo("WARN");
    }

    private static Contact.Assigned deciding(String id) {
        return Story.assigned(id, Role.CASEWORKER, null, true, true, null);
    }

    private static Story caseworkers(int count) {
        var story = Story.about("too-many-contacts");
        for (int i = 1; i <= count; i++) story.assigned("2026-01-05", "p" + i, Role.CASEWORKER);
        return story;
    }
}
