package dk.enplan.plan.model;

import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Cluster;
import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.DemandKind;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Household.MemberJoined;
import dk.enplan.contracts.fact.Purpose;
import dk.enplan.contracts.fact.Role;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final List<CloudEvent<Fact>> A_LIFE = List.of(
            on("2026-01-02").by("plan").told("enrolled", enrolled()),
            on("2026-01-03").by("plan").told("tove", assigned("tove", Role.COORDINATOR)),
            on("2026-01-04").by("family").told("child", new MemberJoined("m1", new Tag("child"), null, null, null)),
            on("2026-01-05").by("jobcenter").told("internship", started("e1", EffortKind.INTERNSHIP, Purpose.ROUTINE)),
            on("2026-01-06").by("employer").told("stated", new Effort.Stated("e1", Purpose.TEST_PROFESSION, null)),
            on("2026-01-07").by("psychiatry").told("admitted", stay("s1")),
            on("2026-01-08")
                    .by("psychiatry")
                    .told("planned", new Stay.EndPlanned("s1", LocalDate.of(2026, 2, 1), null)),
            on("2026-01-09").by("housing").told("allocated", new Home.Allocated("h1", LocalDate.of(2026, 2, 1), null)),
            on("2026-02-01").by("psychiatry").told("discharged", new Stay.Ended("s1", new Tag("own-home"))),
            on("2026-02-02").by("housing").told("moved-in", new Home.TenancyStarted("h1")),
            on("2026-02-03").by("jobcenter").told("demand", demand("d1")),
            on("2026-02-04").by("jobcenter").told("postponed", new Demand.Postponed("d1", LocalDate.of(2026, 3, 1))),
            on("2026-02-05").by("jobcenter").told("ended", ended("e1")),
            on("2026-02-06")
                    .by("plan")
                    .told("away", new Contact.AbsenceStarted("tove", null, LocalDate.of(2026, 2, 20))));

    @Test
    void the_plan_does_not_depend_on_the_order_the_facts_came_in() {
        var expected = folded(A_LIFE);
        for (long seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(A_LIFE);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(folded(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void a_day_of_birth_that_was_told_once_stays_told() {
        var born = LocalDate.of(2008, 6, 1);
        var told = List.of(
                on("2026-01-02")
                        .told("first", new Citizen.Enrolled(Cluster.YOUTH, new Tag("sundby"), born, null, true, null)),
                on("2026-02-02").told("again", enrolled()));
        assertThat(enrolment(told)).extracting(Citizen.Enrolled::birthDate).isEqualTo(born);
        assertThat(enrolment(told)).extracting(Citizen.Enrolled::placedInCare).isEqualTo(true);

        var back = new ArrayList<>(told);
        back.add(on("2026-03-02").told("left", new Citizen.Exited(new Tag("no-need"), null)));
        back.add(on("2026-04-02").told("back", enrolled()));
        assertThat(enrolment(back)).extracting(Citizen.Enrolled::birthDate).isEqualTo(born);
        assertThat(enrolment(back)).extracting(Citizen.Enrolled::placedInCare).isNull();
    }

    private static Citizen.Enrolled enrolment(List<CloudEvent<Fact>> told) {
        return ((Membership.Standing.Enrolled) folded(told).membership().standing()).said();
    }

    @Test
    void an_enrolment_comes_before_all_else_of_its_instant() {
        var at = on("2026-01-02");
        for (var name : List.of("a", "b", "c", "d")) {
            var journal = Journal.empty(CITIZEN)
                    .evolve(new PlanEvent.FactRecorded(at.told(name, new Home.TenancyStarted("h")), Instant.EPOCH))
                    .evolve(new PlanEvent.FactRecorded(at.told("enrolled", enrolled()), Instant.EPOCH));
            assertThat(journal.standing().getFirst().data()).isInstanceOf(Citizen.Enrolled.class);
        }
    }

    @Test
    void an_effort_runs_from_its_start_to_its_end() {
        assertThat(folded(A_LIFE.subList(0, 4)).efforts().running(EffortKind.INTERNSHIP))
                .isTrue();
        assertThat(folded(A_LIFE).efforts().running(EffortKind.INTERNSHIP)).isFalse();
    }

    @Test
    void a_sector_that_only_states_its_view_does_not_change_the_effort() {
        assertThat(folded(A_LIFE).efforts().find("e1").orElseThrow()).satisfies(effort -> {
            assertThat(effort.said().purpose()).isEqualTo(Purpose.ROUTINE);
            assertThat(effort.origin().sector()).isEqualTo("jobcenter");
            assertThat(effort.origin().because()).hasSize(3);
        });
    }

    @Test
    void an_effort_belongs_to_the_sector_that_starts_it_not_to_the_one_heard_first() {
        var effort = folded(List.of(
                        A_LIFE.get(4),
                        on("2026-01-20").by("jobcenter").told("late", started("e1", EffortKind.INTERNSHIP, null))))
                .efforts()
                .find("e1")
                .orElseThrow();
        assertThat(effort.origin().sector()).isEqualTo("jobcenter");
        assertThat(effort.said().startedOn()).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void an_effort_that_runs_goes_on_while_more_of_it_waits_and_a_rest_lasts_until_it_goes_on() {
        var waits = new Effort.Waiting("e9", EffortKind.JOB, "r1", null);
        var begun = List.of(
                on("2026-01-20").told("begun", started("e9", EffortKind.INTERNSHIP, null)),
                on("2026-01-21").told("waits", waits),
                on("2026-01-22").told("rests", new Effort.Suspended("e9", new Tag("illness"))),
                on("2026-01-23").told("approved", new Effort.Approved("e9")),
                on("2026-01-24").told("resumed", new Effort.Resumed("e9")));
        assertThat(folded(begun.subList(0, 2)).efforts().running(EffortKind.INTERNSHIP))
                .isTrue();
        assertThat(folded(begun.subList(0, 4)).efforts().running()).isEmpty();
        assertThat(folded(begun).efforts().running(EffortKind.INTERNSHIP)).isTrue();
    }

    @Test
    void who_lives_somewhere_has_not_moved_out_because_the_home_is_allocated_again() {
        var allocated = new Home.Allocated("h9", LocalDate.of(2026, 2, 1), true);
        assertThat(folded(List.of(
                                on("2026-02-01").told("in", new Home.TenancyStarted("h9")),
                                on("2026-02-02").told("again", allocated)))
                        .homes()
                        .housed())
                .isTrue();
    }

    @Test
    void somebody_away_without_a_deputy_is_not_present_until_the_absence_has_passed() {
        var people = folded(A_LIFE).people();
        assertThat(people.present(Role.COORDINATOR, noon("2026-02-20"))).isFalse();
        assertThat(people.present(Role.COORDINATOR, noon("2026-02-21"))).isTrue();
    }

    @Test
    void a_stay_is_remembered_by_the_day_it_ended() {
        var stays = folded(A_LIFE).stays();
        assertThat(stays.staying(StayKind.PSYCHIATRIC_ADMISSION)).isFalse();
        assertThat(stays.endings(StayKind.PSYCHIATRIC_ADMISSION)).containsExactly(LocalDate.of(2026, 2, 1));
    }

    @Test
    void a_members_stay_is_the_members() {
        var plan = folded(List.of(on("2026-01-01").told("s", new Stay.Started("s", StayKind.HOSTEL, null, "m1"))));
        assertThat(plan.stays().staying(StayKind.HOSTEL)).isFalse();
    }

    @Test
    void a_demand_begins_to_count_again_when_it_is_imposed_again() {
        var plan = folded(A_LIFE);
        assertThat(plan.demands().find("d1").orElseThrow().course())
                .isEqualTo(new Demands.Standing.Postponed(LocalDate.of(2026, 3, 1)));
        assertThat(plan.homes().housed()).isTrue();
        assertThat(plan.household().child()).isTrue();
        assertThat(plan.active()).isTrue();
    }

    @Test
    void every_sector_is_heard_when_it_spoke_last() {
        assertThat(folded(A_LIFE).heard().last().get("psychiatry"))
                .isEqualTo(on("2026-02-01").time());
    }

    private static Plan folded(List<CloudEvent<Fact>> arrivals) {
        var journal = Journal.empty(CITIZEN);
        for (var fact : arrivals) journal = journal.evolve(new PlanEvent.FactRecorded(fact, Instant.EPOCH));
        return Plan.of(CITIZEN, journal.standing());
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Here.ZONE).toInstant();
    }

    private static Citizen.Enrolled enrolled() {
        return new Citizen.Enrolled(Cluster.ADULT, new Tag("sundby"), null, null, null, null);
    }

    private static Contact.Assigned assigned(String personId, Role role) {
        return new Contact.Assigned(personId, role, null, null, null, null, null, null, null);
    }

    private static Effort.Started started(String effortId, EffortKind kind, @Nullable Purpose purpose) {
        return new Effort.Started(
                effortId, kind, purpose, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    private static Effort.Ended ended(String effortId) {
        return new Effort.Ended(effortId, EffortEnd.COMPLETED, null, null, null, null);
    }

    private static Stay.Started stay(String stayId) {
        return new Stay.Started(stayId, StayKind.PSYCHIATRIC_ADMISSION, null, null);
    }

    private static Demand.Imposed demand(String demandId) {
        return new Demand.Imposed(demandId, DemandKind.ACTIVATION, null, null, null, null, null, null, null);
    }
}
