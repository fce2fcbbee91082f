package dk.enplan.plan.overview;

import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Appointment;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Household;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Telling;
import dk.enplan.plan.rules.RuleBook;
import dk.enplan.plan.rules.conflict.CitizensCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose times stand in a household's diary, and whose time each takes. */
class HouseholdTimesTest {

    private static final UUID CHILD = Telling.id("child");
    private static final Instant NOW = Instant.parse("2026-11-16T06:00:00Z");

    private final CloudEvent<Fact> child = household("lille", "child", CHILD, true);

    @Test
    void a_childs_appointment_takes_the_citizens_time_where_nobody_else_goes_along() {
        var diary = diary(
                List.of(child, booked("a", "lille", null), booked("b", "lille", "aunt"), booked("c", null, null)),
                Map.of());
        assertThat(diary.persons()).extracting(Diary.Somebody::relation).containsExactly(null, "child");
        assertThat(diary.all()).extracting(Occupied::id).containsExactly("c", "a", "b");
        assertThat(of(diary, "a").takes()).containsExactlyInAnyOrder(0, 1);
        assertThat(of(diary, "a").counted()).isTrue();
        assertThat(of(diary, "b").takes()).containsExactly(1);
        assertThat(of(diary, "b").counted()).isFalse();
        assertThat(of(diary, "c").takes()).containsExactly(0);
    }

    @Test
    void what_stands_in_the_childs_own_plan_is_judged_in_the_same_way() {
        var own = plan(
                CHILD, List.of(about(CHILD, booked("school", null, null)), about(CHILD, booked("camp", null, "aunt"))));
        var diary = diary(List.of(child), Map.of(CHILD, own));
        assertThat(diary.persons().get(1).read()).isTrue();
        assertThat(of(diary, "school").whose()).isEqualTo(1);
        assertThat(of(diary, "school").takes()).containsExactlyInAnyOrder(0, 1);
        assertThat(of(diary, "camp").takes()).containsExactly(1);
    }

    @Test
    void the_same_appointment_in_two_plans_is_one() {
        var own = plan(CHILD, List.of(about(CHILD, booked("a", null, "aunt"))));
        var diary = diary(List.of(child, booked("a", "lille", null)), Map.of(CHILD, own));
        assertThat(diary.all()).singleElement().satisfies(it -> {
            assertThat(it.takes()).containsExactlyInAnyOrder(0, 1);
            assertThat(it.because()).hasSize(2);
        });
    }

    @Test
    void what_the_childs_plan_says_of_the_parent_stands_in_the_parents_line() {
        var parent = about(CHILD, household("mor", "parent", Telling.CITIZEN.value(), null));
        var own = plan(CHILD, List.of(parent, about(CHILD, booked("talk", "mor", null))));
        var diary = diary(List.of(child), Map.of(CHILD, own));
        assertThat(of(diary, "talk").whose()).isEqualTo(Occupied.CITIZEN);
    }

    @Test
    void one_who_has_moved_out_keeps_a_line_and_takes_nobodys_time() {
        var left = on("2026-11-02").told("left", new Household.MemberLeft("lille"));
        var diary = diary(List.of(child, left, booked("a", "lille", null)), Map.of());
        assertThat(diary.persons()).extracting(Diary.Somebody::relation).containsExactly(null, "child");
        assertThat(of(diary, "a").takes()).containsExactly(1);
    }

    @Test
    void a_meeting_lasts_as_long_as_the_rules_take_it_to_and_one_without_the_citizen_takes_no_time() {
        var asked = on("2026-11-02").told("asked", new Meeting.Requested("m1", new Tag("case"), null));
        var diary = diary(List.of(asked, meeting("m1"), meeting("m2")), Map.of());
        assertThat(of(diary, "m1").takes()).isEmpty();
        assertThat(of(diary, "m2").takes()).containsExactly(0);
        assertThat(of(diary, "m2").length()).isEqualTo(Duration.ofMinutes(60));
        assertThat(of(diary, "m2").ahead()).isTrue();
    }

    @Test
    void a_meeting_without_a_time_is_in_no_week() {
        var asked = on("2026-11-02").told("asked", new Meeting.Requested("m1", new Tag("network"), null));
        assertThat(diary(List.of(asked), Map.of()).all()).isEmpty();
    }

    @Test
    void what_was_cancelled_or_missed_stays_and_says_so() {
        var missed = on("2026-11-18").told("missed", new Appointment.Missed("a"));
        var cancelled = on("2026-11-10").told("off", new Appointment.Cancelled("b", new Tag("citizen")));
        var diary = diary(List.of(booked("a", null, null), booked("b", null, null), cancelled, missed), Map.of());
        assertThat(of(diary, "a").state()).isEqualTo("missed");
        assertThat(of(diary, "a").counted()).isTrue();
        assertThat(of(diary, "b").state()).isEqualTo("cancelled");
        assertThat(of(diary, "b").counted()).isFalse();
    }

    private static Occupied of(Diary diary, String id) {
        return diary.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static Diary diary(List<CloudEvent<Fact>> facts, Map<UUID, Plan> members) {
        var plan = plan(Telling.CITIZEN.value(), facts);
        var calendar = calendar(plan, NOW);
        var measure = new Diary.Measure(
                calendar.between(), calendar.meeting(), calendar.hoursAsked(), null, calendar.limit());
        return HouseholdTimes.of(plan, members, HouseholdTimesTest::calendar, NOW, measure);
    }

    private static CitizensCalendar calendar(Plan plan, Instant now) {
        return new CitizensCalendar(plan, now, RuleBook.shipped()::params);
    }

    private static Plan plan(UUID citizen, List<CloudEvent<Fact>> facts) {
        return Plan.of(new CitizenId(citizen), facts);
    }

    private static CloudEvent<Fact> about(UUID citizen, CloudEvent<Fact> fact) {
        return on("2026-11-01")
                .by(fact.envelope().sector().value())
                .about(new CitizenId(citizen))
                .told(citizen + "" + fact.envelope().id(), fact.data());
    }

    private static CloudEvent<Fact> household(String id, String relation, UUID citizen, @Nullable Boolean needsCarer) {
        return on("2026-11-01")
                .told(
                        "member " + id,
                        new Household.MemberJoined(
                                id, new Tag(relation), LocalDate.of(2020, 1, 1), citizen, needsCarer));
    }

    private static CloudEvent<Fact> meeting(String id) {
        return on("2026-11-03")
                .by("plan")
                .told(id, new Meeting.Scheduled(id, OffsetDateTime.parse("2026-11-18T10:00:00+01:00"), null));
    }

    private static CloudEvent<Fact> booked(String id, @Nullable String memberId, @Nullable String companionId) {
        var start = OffsetDateTime.parse("2026-11-17T10:00:00+01:00");
        return on("2026-11-02")
                .by("health")
                .told(
                        id,
                        new Appointment.Booked(
                                id, start, start.plusHours(1), null, null, null, null, null, memberId, companionId));
    }
}
