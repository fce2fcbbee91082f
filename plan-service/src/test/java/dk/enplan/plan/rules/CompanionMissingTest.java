package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.Statement;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever was chosen to come along is asked to come along. */
class CompanionMissingTest {

    private static final String RULE = "conflict/companion-not-invited";

    @Test
    void whoever_is_invited_must_be_the_companion_and_the_hour_still_to_come() {
        var asked = Asked.theCatalogue().told(chosen(), booked("2026-02-02", "jobcenter", null, "neighbour"));
        assertThat(holds(asked, "2026-02-11T09:59")).isTrue();
        assertThat(holds(asked, "2026-02-11T10:00")).isFalse();
        asked.told(booked("2026-02-03", "jobcenter", null, "sister"));
        assertThat(holds(asked, "2026-02-04")).isFalse();
    }

    @Test
    void a_child_s_appointment_and_a_house_that_decides_nothing_need_no_companion() {
        var child = Asked.theCatalogue().told(chosen(), booked("2026-02-02", "jobcenter", "c1", null));
        assertThat(holds(child, "2026-02-03")).isFalse();
        var therapy = Asked.theCatalogue().told(chosen(), booked("2026-02-02", "psychiatry", null, null));
        assertThat(holds(therapy, "2026-02-03")).isFalse();
    }

    @Test
    void a_no_thanks_covers_what_was_booked_by_then() {
        var asked = Asked.theCatalogue()
                .told(
                        chosen(),
                        booked("2026-02-02", "jobcenter", null, null),
                        on("2026-02-01").told("early", statement(null)),
                        on("2026-02-03").told("the child's", statement("c1")));
        assertThat(holds(asked, "2026-02-04")).isTrue();
        asked.told(on("2026-02-02").told("no", statement(null)));
        assertThat(holds(asked, "2026-02-04")).isFalse();
    }

    @Test
    void a_meeting_about_the_plan_counts_and_one_between_colleagues_does_not() {
        var meeting = on("2026-02-02")
                .told("m", new Meeting.Scheduled("m", OffsetDateTime.parse("2026-02-11T10:00:00+01:00"), null));
        var asked = Asked.theCatalogue().told(chosen(), meeting);
        assertThat(holds(asked, "2026-02-03")).isTrue();
        asked.told(on("2026-02-01").told("asked", new Meeting.Requested("m", new Tag("case"), null)));
        assertThat(holds(asked, "2026-02-03")).isFalse();
    }

    @Test
    void without_a_companion_nobody_is_missed() {
        var asked = Asked.theCatalogue()
                .told(
                        chosen(),
                        booked("2026-02-02", "jobcenter", null, null),
                        on("2026-02-03").told("ended", new Contact.Ended("sister", null, null)));
        assertThat(holds(asked, "2026-02-04")).isFalse();
    }

    private static CloudEvent<Fact> chosen() {
        return on("2026-01-12")
                .told(
                        "chosen",
                        new Contact.Assigned("sister", Role.COMPANION, null, null, null, null, null, null, null));
    }

    private static Statement.Recorded statement(@Nullable String memberId) {
        return new Statement.Recorded(new Tag("no-companion"), null, null, memberId);
    }

    private static CloudEvent<Fact> booked(
            String day, String sector, @Nullable String memberId, @Nullable String companionId) {
        var start = OffsetDateTime.parse("2026-02-11T10:00:00+01:00");
        return on(day).by(sector)
                .told(
                        "booked " + day,
                        new Appointment.Booked(
                                "a", start, start.plusHours(1), null, null, null, null, null, memberId, companionId));
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }
}
