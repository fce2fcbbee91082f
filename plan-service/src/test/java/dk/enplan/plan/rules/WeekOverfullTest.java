package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Capacity;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a week may hold, and until when it is looked at. */
class WeekOverfullTest {

    private static final String RULE = "conflict/week-overloaded";

    @Test
    void the_fifth_appointment_is_too_many_until_the_week_is_over() {
        var asked = Asked.theCatalogue();
        for (int day = 9; day <= 12; day++) asked.told(booked("a" + day, "2026-02-%02d".formatted(day), "jobcenter"));
        assertThat(holds(asked, "2026-02-03")).isFalse();
        asked.told(booked("sunday", "2026-02-15", "jobcenter"));
        assertThat(found(asked, "2026-02-03")).singleElement().satisfies(finding -> {
            assertThat(finding.key().cause()).containsExactly("2026-W07");
            assertThat(finding.why().en()).startsWith("Week 7 holds 5 appointments with 1 sectors");
        });
        assertThat(holds(asked, "2026-02-15T23:59")).isTrue();
        assertThat(holds(asked, "2026-02-16")).isFalse();
    }

    @Test
    void what_was_held_or_missed_still_counts_and_what_was_cancelled_does_not() {
        var asked = Asked.theCatalogue();
        for (int day = 9; day <= 13; day++) asked.told(booked("a" + day, "2026-02-%02d".formatted(day), "jobcenter"));
        asked.told(
                on("2026-02-09").told("held", new Appointment.Held("a9", null)),
                on("2026-02-10").told("missed", new Appointment.Missed("a10")));
        assertThat(holds(asked, "2026-02-11")).isTrue();
        asked.told(on("2026-02-10").told("cancelled", new Appointment.Cancelled("a12", new Tag("sector"))));
        assertThat(holds(asked, "2026-02-11")).isFalse();
    }

    @Test
    void a_declared_number_counts_before_little_energy_and_runs_out() {
        var asked = Asked.theCatalogue()
                .told(
                        booked("a", "2026-02-23", "jobcenter"),
                        booked("b", "2026-02-24", "jobcenter"),
                        booked("c", "2026-02-25", "jobcenter"),
                        on("2026-02-02")
                                .told("tired", new Capacity.Declared(null, null, List.of(new Tag("low-energy")), null)),
                        on("2026-02-03")
                                .told("three", new Capacity.Declared(null, 3, null, LocalDate.parse("2026-02-10"))));
        assertThat(holds(asked, "2026-02-03")).isTrue();
        assertThat(holds(asked, "2026-02-10")).isFalse();
        assertThat(holds(asked, "2026-02-11")).isTrue();
    }

    @Test
    void three_sectors_are_enough_and_a_meeting_is_none_of_them() {
        var asked = Asked.theCatalogue()
                .told(
                        booked("a", "2026-02-09", "jobcenter"),
                        booked("b", "2026-02-10", "health"),
                        booked("p", "2026-02-11", "plan"),
                        on("2026-02-01")
                                .by("social")
                                .told(
                                        "m",
                                        new Meeting.Scheduled(
                                                "m", OffsetDateTime.parse("2026-02-12T10:00:00+01:00"), null)));
        assertThat(holds(asked, "2026-02-03")).isFalse();
        asked.told(booked("s", "2026-02-13", "social"));
        assertThat(holds(asked, "2026-02-03")).isTrue();
    }

    private static CloudEvent<Fact> booked(String id, String day, String sector) {
        var start = OffsetDateTime.parse(day + "T10:00:00+01:00");
        var booked = new Appointment.Booked(id, start, start.plusHours(1), null, null, null, null, null, null, null);
        return on("2026-01-26").by(sector).told(id, booked);
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }

    private static List<Outlook.Finding> found(Asked asked, String when) {
        return asked.at(when).findings().stream()
                .filter(finding -> finding.key().rule().equals(RULE))
                .toList();
    }
}
