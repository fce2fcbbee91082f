package dk.enplan.plan.overview;

import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Application;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Meeting;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Histories;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.overview.Strand.Stretch;
import dk.enplan.plan.overview.Strand.What;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was so, from when to when, as the facts turn it. */
class ChroniclerTest {

    private final List<CloudEvent<Fact>> told = new ArrayList<>();

    @Test
    void an_effort_waits_runs_rests_breaks_off_and_ends() {
        tell("2026-01-05", new Effort.Waiting("e1", EffortKind.INTERNSHIP, "meeting", null));
        tell("2026-02-01", started("e1", EffortKind.INTERNSHIP));
        tell("2026-03-01", new Effort.Suspended("e1", new Tag("illness")));
        tell("2026-03-10", new Effort.Resumed("e1"));
        tell("2026-04-01", new Effort.Interrupted("e1", null));
        tell("2026-04-05", new Effort.Ended("e1", EffortEnd.COMPLETED, null, null, null, null));
        var effort = only(What.EFFORT);
        assertThat(effort.kind()).isEqualTo("internship");
        assertThat(said(effort))
                .containsExactly(
                        "waiting 2026-01-05 2026-02-01",
                        "running 2026-02-01 2026-03-01",
                        "suspended 2026-03-01 2026-03-10",
                        "running 2026-03-10 2026-04-01",
                        "interrupted 2026-04-01 2026-04-05");
    }

    @Test
    void what_is_told_twice_goes_on() {
        tell("2026-01-05", started("e1", EffortKind.SUPPORT));
        tell("2026-02-05", started("e1", EffortKind.SUPPORT));
        tell("2026-01-05", new Stay.Started("s1", StayKind.HOSTEL, null, null));
        tell("2026-01-09", new Stay.Started("s1", StayKind.HOSTEL, LocalDate.of(2026, 3, 1), null));
        assertThat(said(only(What.EFFORT))).containsExactly("running 2026-01-05 -");
        assertThat(said(only(What.STAY))).containsExactly("ongoing 2026-01-05 -");
        assertThat(only(What.STAY).stretches().getFirst().planned()).isEqualTo("2026-03-01");
    }

    @Test
    void an_end_that_nobody_began_is_no_strand() {
        tell("2026-04-05", new Effort.Ended("e1", EffortEnd.COMPLETED, null, null, null, null));
        tell("2026-04-05", new Stay.Ended("s1", null));
        assertThat(strands()).isEmpty();
    }

    @Test
    void what_begins_and_ends_at_once_was_there_for_a_moment() {
        tell("2026-04-05", started("e1", EffortKind.SUPPORT));
        tell("2026-04-05", new Effort.Ended("e1", EffortEnd.COMPLETED, null, null, null, null));
        assertThat(only(What.EFFORT).stretches().getFirst().isMoment()).isTrue();
    }

    @Test
    void a_home_is_allocated_lived_in_and_lost() {
        tell("2026-01-05", new Home.Allocated("h1", LocalDate.of(2026, 2, 1), null));
        tell("2026-02-01", new Home.TenancyStarted("h1"));
        tell("2026-05-01", new Home.Lost("h1", null));
        assertThat(said(only(What.HOME)))
                .containsExactly("allocated 2026-01-05 2026-02-01", "lived-in 2026-02-01 2026-05-01");
    }

    @Test
    void a_demand_holds_from_the_day_it_was_to_begin() {
        tell(
                "2026-01-05",
                new Demand.Imposed(
                        "d1", DemandKind.ACTIVATION, null, null, null, null, null, LocalDate.of(2026, 2, 1), null));
        tell("2026-03-01", new Demand.Withdrawn("d1"));
        assertThat(said(only(What.DEMAND))).containsExactly("active 2026-02-01 2026-03-01");
    }

    @Test
    void an_application_waits_and_is_answered() {
        tell("2026-01-05", new Application.Submitted("a1", new Tag("relief"), null, null, null));
        tell(
                "2026-06-05",
                new Application.Decided("a1", new Tag("rejected"), null, null, null, null, null, null, null));
        assertThat(said(only(What.APPLICATION)))
                .containsExactly("waiting 2026-01-05 2026-06-05", "rejected 2026-06-05 2026-06-05");
    }

    @Test
    void a_meeting_stands_at_its_time_wherever_that_was_moved() {
        tell("2026-01-05", new Meeting.Requested("m1", new Tag("network"), null));
        tell("2026-01-10", new Meeting.Scheduled("m1", at("2026-02-01"), null));
        tell("2026-01-12", new Meeting.Scheduled("m1", at("2026-02-08"), null));
        assertThat(said(only(What.MEETING)))
                .containsExactly("requested 2026-01-05 2026-01-10", "scheduled 2026-02-08 2026-02-08");
    }

    @Test
    void somebody_is_away_until_the_last_day_of_the_absence_has_passed() {
        assigned("2026-01-05", "hanne", Role.CONTACT_PERSON, null);
        tell("2026-02-01", new Contact.AbsenceStarted("hanne", null, LocalDate.of(2026, 2, 14)));
        tell("2026-03-01", new Contact.AbsenceStarted("hanne", "pia", null));
        tell("2026-04-01", new Contact.AbsenceEnded("hanne"));
        tell("2026-06-01", new Contact.Ended("hanne", null, null));
        assertThat(said(only(What.PERSON)))
                .containsExactly(
                        "present 2026-01-05 2026-02-01",
                        "away 2026-02-01 2026-02-15",
                        "present 2026-02-15 2026-03-01",
                        "stood-in 2026-03-01 2026-04-01",
                        "present 2026-04-01 2026-06-01");
    }

    @Test
    void a_role_that_nobody_holds_any_more_is_vacant_until_somebody_does() {
        assigned("2026-01-05", "hanne", Role.CONTACT_PERSON, null);
        tell("2026-02-01", new Contact.Ended("hanne", null, null));
        assigned("2026-03-01", "pia", Role.CONTACT_PERSON, null);
        tell("2026-04-01", new Contact.Ended("pia", null, null));
        var gap = only(What.VACANCY);
        assertThat(gap.kind()).isEqualTo("contact-person");
        assertThat(said(gap)).containsExactly("vacant 2026-02-01 2026-03-01", "vacant 2026-04-01 -");
    }

    @Test
    void being_in_touch_turns_nothing() {
        assigned("2026-01-05", "hanne", Role.MENTOR, null);
        tell("2026-02-01", new Contact.AbsenceStarted("hanne", null, null));
        tell("2026-02-03", new Contact.Made("hanne", new Tag("phone"), null, null, null));
        assertThat(said(only(What.PERSON))).containsExactly("present 2026-01-05 2026-02-01", "away 2026-02-01 -");
    }

    /** Whatever happened: in order, without overlap, and where it led to is what the plan says. */
    @Property(tries = 60)
    void strands_are_in_order_and_end_where_the_plan_stands(@ForAll("histories") List<CloudEvent<Fact>> history) {
        var citizen = Histories.CITIZENS.getFirst();
        var facts = Facts.of(citizen, history).standing().facts();
        var strands = Chronicler.strands(citizen, facts);
        assertThat(strands.stream().map(Strand::key)).doesNotHaveDuplicates();
        for (var strand : strands) {
            @Nullable Instant end = Instant.MIN;
            for (var stretch : strand.stretches()) {
                if (end != null && !stretch.isMoment())
                    assertThat(stretch.from()).isAfterOrEqualTo(end);
                if (stretch.to() != null) assertThat(stretch.to()).isAfterOrEqualTo(stretch.from());
                end = stretch.to();
            }
        }
        var plan = Plan.of(citizen, facts);
        assertThat(going(strands, What.STAY))
                .isEqualTo(plan.stays().known().open().count());
        assertThat(going(strands, What.HOME))
                .isEqualTo(plan.homes().known().open().count());
        assertThat(going(strands, What.VACANCY))
                .isEqualTo(Circle.vacancies(plan).stream()
                        .map(it -> it.role() + it.sector())
                        .distinct()
                        .count());
        assertThat(going(strands, What.PERSON))
                .isEqualTo(plan.people().around().stream()
                        .mapToLong(it -> it.roles().size())
                        .sum());
        assertThat(going(strands, What.EFFORT))
                .isEqualTo(plan.efforts()
                        .known()
                        .open()
                        .filter(it -> it.course().begun())
                        .count());
    }

    @Provide
    static Arbitrary<List<CloudEvent<Fact>>> histories() {
        return Histories.any();
    }

    private static long going(List<Strand> strands, What what) {
        return strands.stream()
                .filter(it -> it.what() == what && it.stretches().getLast().to() == null)
                .count();
    }

    private void assigned(String day, String person, Role role, @Nullable String deputy) {
        tell(day, new Contact.Assigned(person, role, null, deputy, null, null, null, null, null));
    }

    private static Effort.Started started(String id, EffortKind kind) {
        return new Effort.Started(
                id, kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private void tell(String day, Fact fact) {
        told.add(on(day).told("fact " + told.size(), fact));
    }

    private List<Strand> strands() {
        return Chronicler.strands(CITIZEN, Facts.of(CITIZEN, told).standing().facts());
    }

    private Strand only(What what) {
        var those = strands().stream().filter(it -> it.what() == what).toList();
        assertThat(those).hasSize(1);
        return those.getFirst();
    }

    private static List<String> said(Strand strand) {
        return strand.stretches().stream().map(ChroniclerTest::said).toList();
    }

    private static String said(Stretch it) {
        return it.state() + " " + Here.dateOf(it.from()) + " " + (it.to() == null ? "-" : Here.dateOf(it.to()));
    }

    private static OffsetDateTime at(String day) {
        return on(day).time().atZone(Here.ZONE).toOffsetDateTime();
    }
}
