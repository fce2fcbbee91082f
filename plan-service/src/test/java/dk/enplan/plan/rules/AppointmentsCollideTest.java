package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Household;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.plan.model.Outlook;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two times at once, or no time for the way between them. */
class AppointmentsCollideTest {

    private static final String RULE = "conflict/appointments-clash";

    private static final String DAY = "2026-02-11T";

    @Test
    void an_end_that_is_the_other_start_is_no_overlap_in_one_house_and_too_little_time_between_two() {
        var asked = Asked.theCatalogue()
                .told(
                        booked("2026-02-02", "jobcenter", "a", DAY + "10:00", DAY + "11:00"),
                        booked("2026-02-02", "jobcenter", "b", DAY + "11:00", DAY + "12:00"));
        assertThat(holds(asked, "2026-02-03")).isFalse();
        asked.told(booked("2026-02-03", "health", "c", DAY + "12:00", DAY + "13:00"));
        assertThat(found(asked, "2026-02-04")).singleElement().satisfies(finding -> {
            assertThat(finding.key().cause()).containsExactly("b", "c");
            assertThat(finding.steps().getFirst().severity()).hasToString("WARN");
            assertThat(finding.unknown()).containsExactly("travelMinutes");
        });
    }

    @Test
    void the_way_that_was_said_counts_in_one_house_too() {
        var asked = Asked.theCatalogue()
                .told(
                        booked("2026-02-02", "jobcenter", "a", DAY + "10:00", DAY + "11:00"),
                        booked("2026-02-02", "jobcenter", "b", DAY + "11:44", DAY + "12:00", 45, null, null, null));
        assertThat(holds(asked, "2026-02-03")).isTrue();
        asked.told(booked("2026-02-03", "jobcenter", "b", DAY + "11:45", DAY + "12:00"));
        assertThat(holds(asked, "2026-02-04")).isFalse();
    }

    @Test
    void too_little_time_is_high_only_where_both_are_compulsory() {
        var asked = Asked.theCatalogue()
                .told(
                        booked("2026-02-02", "jobcenter", "a", DAY + "10:00", DAY + "11:00", null, true, null, null),
                        booked("2026-02-02", "health", "b", DAY + "11:10", DAY + "12:00", null, true, null, null));
        assertThat(steps(asked, "2026-02-03")).containsExactly("2026-02-02 HIGH [CITIZEN, COORDINATOR, OWNERS]");
    }

    @Test
    void it_holds_until_the_later_end_has_passed() {
        var asked = Asked.theCatalogue()
                .told(
                        booked("2026-02-02", "civil-society", "camp", "2026-02-09T09:00", "2026-02-13T15:00"),
                        booked("2026-02-03", "jobcenter", "talk", DAY + "10:00", DAY + "11:00"));
        assertThat(holds(asked, "2026-02-12")).isTrue();
        assertThat(holds(asked, "2026-02-13T14:59")).isTrue();
        assertThat(holds(asked, "2026-02-13T15:00")).isFalse();
    }

    @Test
    void a_meeting_lasts_an_hour_and_one_that_is_cancelled_takes_no_time() {
        var meeting = on("2026-02-02")
                .by("plan")
                .told("m", new Meeting.Scheduled("m", OffsetDateTime.parse("2026-02-11T10:00:00+01:00"), null));
        var asked =
                Asked.theCatalogue().told(meeting, booked("2026-02-02", "health", "b", DAY + "10:59", DAY + "12:00"));
        assertThat(holds(asked, "2026-02-03")).isTrue();
        asked.told(on("2026-02-02").told("asked", new Meeting.Requested("m", new Tag("case"), null)));
        assertThat(holds(asked, "2026-02-03")).isFalse();
    }

    @Test
    void a_child_is_taken_along_until_it_is_fifteen_and_unless_somebody_else_goes() {
        var clash = booked("2026-02-02", "jobcenter", "a", DAY + "10:00", DAY + "11:00");
        var dentist = booked("2026-02-02", "health", "b", DAY + "10:30", DAY + "11:30", null, null, "c1", null);
        assertThat(holds(Asked.theCatalogue().told(child("2011-02-12", null), clash, dentist), "2026-02-03"))
                .isTrue();
        assertThat(holds(Asked.theCatalogue().told(child("2011-02-11", null), clash, dentist), "2026-02-03"))
                .isFalse();
        assertThat(holds(Asked.theCatalogue().told(child("2011-02-11", true), clash, dentist), "2026-02-03"))
                .isTrue();
        assertThat(holds(Asked.theCatalogue().told(child("2016-02-11", false), clash, dentist), "2026-02-03"))
                .isFalse();
        assertThat(holds(Asked.theCatalogue().told(clash, dentist), "2026-02-03"))
                .isFalse();
        var along = booked("2026-02-02", "health", "b", DAY + "10:30", DAY + "11:30", null, null, "c1", "aunt");
        assertThat(holds(Asked.theCatalogue().told(child("2016-02-11", null), clash, along), "2026-02-03"))
                .isFalse();
    }

    private static CloudEvent<Fact> child(String born, @Nullable Boolean needsCarer) {
        var joined = new Household.MemberJoined("c1", new Tag("child"), LocalDate.parse(born), null, needsCarer);
        return on("2026-01-05").told("joined", joined);
    }

    private static CloudEvent<Fact> booked(String day, String sector, String id, String from, String to) {
        return booked(day, sector, id, from, to, null, null, null, null);
    }

    private static CloudEvent<Fact> booked(
            String day,
            String sector,
            String id,
            String from,
            String to,
            @Nullable Integer travel,
            @Nullable Boolean compulsory,
            @Nullable String memberId,
            @Nullable String companionId) {
        var start = OffsetDateTime.parse(from + ":00+01:00");
        var end = OffsetDateTime.parse(to + ":00+01:00");
        return on(day).by(sector)
                .told(
                        id + " " + day,
                        new Appointment.Booked(
                                id, start, end, null, travel, compulsory, null, null, memberId, companionId));
    }

    private static boolean holds(Asked asked, String when) {
        return asked.holding(when).contains(RULE);
    }

    private static List<Outlook.Finding> found(Asked asked, String when) {
        return asked.at(when).findings().stream()
                .filter(finding -> finding.key().rule().equals(RULE))
                .toList();
    }

    private static List<String> steps(Asked asked, String when) {
        return found(asked, when).getFirst().steps().stream()
                .map(step -> Here.dateOf(step.since()) + " " + step.severity() + " " + step.tell())
                .toList();
    }
}
