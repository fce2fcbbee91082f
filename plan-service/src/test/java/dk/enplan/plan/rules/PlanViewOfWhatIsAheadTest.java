package dk.enplan.plan.rules;

import static dk.enplan.plan.rules.PlanFacts.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What rules may ask of contact that is agreed, until it comes. */
class PlanViewOfWhatIsAheadTest {

    @Test
    void an_appointment_is_ahead_until_it_begins() {
        var plan = told(
                "2026-01-05",
                "social",
                "appointment.booked",
                "{appointmentId: a, start: \"2026-01-20T10:00:00+01:00\", end: \"2026-01-20T11:00:00+01:00\"}");
        assertThat(plan.on("2026-01-20T09:59", "plan.nextContact")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-01-06", "plan.nextContact")).isEqualTo("2026-01-20T10:00");
        assertThat(plan.on("2026-01-20T10:00", "plan.nextContact")).isEqualTo("no");
        plan.and("2026-01-08", "social", "appointment.cancelled", "{appointmentId: a, by: sector}");
        assertThat(plan.on("2026-01-09", "plan.nextContact")).isEqualTo("no");
    }

    @Test
    void a_scheduled_meeting_is_ahead_until_it_begins_and_a_wished_one_is_not() {
        var plan = told("2026-01-05", "social", "meeting.requested", "{meetingId: m, kind: network}");
        assertThat(plan.on("2026-01-06", "plan.nextContact")).isEqualTo("no");
        plan.and("2026-01-06", "plan", "meeting.scheduled", "{meetingId: m, start: \"2026-01-20T10:00:00+01:00\"}");
        assertThat(plan.on("2026-01-07", "plan.nextContact")).isEqualTo("yes");
        assertThat(plan.on("2026-01-20T10:00", "plan.nextContact")).isEqualTo("no");
        plan.and("2026-01-08", "plan", "meeting.cancelled", "{meetingId: m}");
        assertThat(plan.on("2026-01-09", "plan.nextContact")).isEqualTo("no");
    }

    @Test
    void an_agreed_contact_is_ahead_until_its_day_comes_whoever_called_meanwhile() {
        var plan = told("2026-01-05", "social", "contact.made", "{channel: visit, nextOn: 2026-01-20}")
                .and("2026-01-10", "family", "contact.made", "{channel: phone}");
        assertThat(plan.on("2026-01-19", "plan.nextContact")).isEqualTo("yes");
        assertThat(plan.askedAgain("2026-01-19", "plan.nextContact")).isEqualTo("2026-01-20T00:00");
        assertThat(plan.on("2026-01-20", "plan.nextContact")).isEqualTo("no");
    }
}
