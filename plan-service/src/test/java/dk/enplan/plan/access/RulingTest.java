package dk.enplan.plan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.model.Facts;
import dk.enplan.plan.model.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may read a plan, and why: a table without a store. */
class RulingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final CitizenId CITIZEN = Told.CITIZEN;
    private static final Caller TOVE = coordinator("tove");

    @Test
    void a_coordinator_comes_in_by_the_chair_or_where_it_is_empty() {
        var held = plan("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        assertThat(word(TOVE, held)).isEqualTo("coordinator");
        assertThat(word(coordinator("ulla"), held)).isEqualTo("not-your-citizen");
        var none = plan("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        assertThat(word(TOVE, none)).isEqualTo("empty-chair");
        var left = plan(
                "contact.assigned",
                "{\"personId\":\"tove\",\"role\":\"coordinator\"}",
                "contact.ended",
                "{\"personId\":\"tove\",\"reason\":\"left\"}");
        assertThat(word(coordinator("ulla"), left)).isEqualTo("empty-chair");
    }

    @Test
    void whoever_stands_in_coordinates_as_well() {
        var away = plan(
                "contact.assigned",
                "{\"personId\":\"tove\",\"role\":\"coordinator\"}",
                "contact.absence-started",
                "{\"personId\":\"tove\",\"deputyId\":\"ulla\",\"until\":\"2026-03-12\"}");
        assertThat(word(coordinator("ulla"), away)).isEqualTo("coordinator");
        assertThat(word(TOVE, away)).isEqualTo("coordinator");
        assertThat(word(coordinator("kim"), away)).as("somebody is there").isEqualTo("not-your-citizen");
        assertThat(word(coordinator("ulla"), away, TODAY.plusDays(3)))
                .as("and is back by then: who stood in is still named")
                .isEqualTo("circle");
        for (var role : List.of("primary", "deputy")) {
            var plan = plan(
                    "contact.assigned",
                    "{\"personId\":\"tove\",\"role\":\"coordinator\"}",
                    "contact.assigned",
                    "{\"personId\":\"ulla\",\"role\":\"" + role + "\"}");
            assertThat(word(coordinator("ulla"), plan)).isEqualTo("coordinator");
        }
    }

    @Test
    void an_absence_without_a_deputy_leaves_the_chair_empty_until_its_last_day() {
        var away = plan(
                "contact.assigned",
                "{\"personId\":\"tove\",\"role\":\"coordinator\"}",
                "contact.absence-started",
                "{\"personId\":\"tove\",\"until\":\"2026-03-12\"}");
        assertThat(word(coordinator("kim"), away, LocalDate.of(2026, 3, 12))).isEqualTo("empty-chair");
        assertThat(word(coordinator("kim"), away, LocalDate.of(2026, 3, 13))).isEqualTo("not-your-citizen");
    }

    @Test
    void a_caseworker_comes_in_by_name_or_by_what_their_sector_does() {
        var fie = caseworker("fie", "family", false);
        for (var begun : List.of(
                "effort.started {\"effortId\":\"e\",\"kind\":\"support\"}",
                "demand.imposed {\"demandId\":\"d\",\"kind\":\"activation\"}",
                "stay.started {\"stayId\":\"s\",\"kind\":\"psychiatric-admission\"}",
                "case.opened {\"caseId\":\"c\"}",
                "contact.assigned {\"personId\":\"bo\",\"role\":\"contact-person\"}")) {
            var space = begun.indexOf(' ');
            var event = begun.substring(0, space);
            var plan = Told.by("family", event, begun.substring(space + 1));
            assertThat(word(fie, plan)).as(event).isEqualTo("colleague");
            assertThat(word(caseworker("hanne", "housing", false), plan))
                    .as(event)
                    .isEqualTo("not-your-citizen");
            assertThat(Ruling.of(asked(fie, TODAY, false), Optional.of(standing(plan)))
                            .word())
                    .as("where a municipality wants persons only")
                    .isEqualTo("not-your-citizen");
        }
        var over = Facts.none(CITIZEN)
                .and(Told.by("family", "effort.started", "{\"effortId\":\"e\",\"kind\":\"support\"}")
                        .inOrder())
                .and(Told.by("family", "effort.ended", "{\"effortId\":\"e\",\"reason\":\"completed\"}")
                        .inOrder());
        assertThat(word(fie, over)).as("what is over lets nobody in").isEqualTo("not-your-citizen");
        var named = plan("contact.assigned", "{\"personId\":\"hanne\",\"role\":\"contact-person\"}");
        assertThat(word(caseworker("hanne", "housing", false), named)).isEqualTo("circle");
    }

    @Test
    void whoever_has_no_relation_is_told_the_same_as_where_there_is_no_plan() {
        var plan = plan("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        for (var stranger : List.of(coordinator("kim"), caseworker("hanne", "housing", true)))
            assertThat(Ruling.of(asked(stranger, TODAY, true), Optional.of(standing(plan))))
                    .isEqualTo(Ruling.of(asked(stranger, TODAY, true), Optional.empty()))
                    .isEqualTo(new Ruling.Refused(new Refusal.NotYourCitizen()));
    }

    @Test
    void the_citizen_reads_their_own_also_when_they_work_here() {
        var both = new Caller("anja", Set.of("citizen", "coordinator"), "plan", false, CITIZEN);
        var plan = plan("contact.assigned", "{\"personId\":\"anja\",\"role\":\"coordinator\"}");
        assertThat(word(both, plan)).isEqualTo("self");
    }

    @Test
    void who_reads_no_plans_is_told_so() {
        var plan = plan("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
        for (var role : List.of("leader", "operator", "dpo", "sector-system", "citizen"))
            assertThat(word(new Caller("x", Set.of(role), "family", false, null), plan))
                    .isEqualTo("not-a-reader");
    }

    @Test
    void once_a_consent_was_given_only_what_is_allowed_is_shared() {
        var fie = caseworker("fie", "family", false);
        var effort = Told.by("family", "effort.started", "{\"effortId\":\"e\",\"kind\":\"support\"}");
        assertThat(shared(fie, effort, TODAY))
                .as("never asked: the law alone decides")
                .isTrue();
        var given = effort.and(Told.by(
                        "citizen",
                        "consent.given",
                        "{\"consentId\":\"c\",\"sectors\":[\"family\"],\"purpose\":\"one-plan\",\"until\":\"2026-03-10\"}")
                .inOrder());
        assertThat(shared(fie, given, TODAY)).as("the last day counts").isTrue();
        assertThat(shared(fie, given, TODAY.plusDays(1))).isFalse();
        var jobs = caseworker("mette", "jobcenter", false);
        var theirs = given.and(Told.by("jobcenter", "effort.started", "{\"effortId\":\"i\",\"kind\":\"internship\"}")
                .inOrder());
        assertThat(shared(jobs, theirs, TODAY)).as("not named").isFalse();
        var other = effort.and(Told.by(
                        "citizen",
                        "consent.given",
                        "{\"consentId\":\"c\",\"sectors\":[\"family\"],\"purpose\":\"school-notes\"}")
                .inOrder());
        assertThat(shared(fie, other, TODAY)).as("for something else").isFalse();
        var back = given.and(
                Told.by("citizen", "consent.withdrawn", "{\"consentId\":\"c\"}").inOrder());
        assertThat(shared(fie, back, TODAY)).as("taken back").isFalse();
    }

    @Test
    void power_over_benefits_never_meets_what_was_said_in_confidence() {
        var readers = List.of(
                new Reader.Caseworker("family", true, true), new Reader.Coordinator(true), new Reader.Anybody(true));
        for (var reader : readers) {
            assertThat(reader.sees(Audience.RELATIONAL, "family")).isFalse();
            assertThat(reader.knows(Audience.RELATIONAL)).isFalse();
        }
        assertThat(new Reader.Caseworker("family", false, true).sees(Audience.RELATIONAL, "housing"))
                .isTrue();
        assertThat(new Reader.Caseworker("family", false, false).sees(Audience.RELATIONAL, "housing"))
                .isFalse();
        for (var reader : List.of(new Reader.Auditor(), new Reader.Self(), new Reader.Coordinator(false)))
            assertThat(reader.knows(Audience.PRIVATE)).isFalse();
    }

    @Test
    void what_was_said_in_confidence_gives_power_over_benefits_no_right() {
        var plan = Told.by(
                "jobcenter", Audience.RELATIONAL, "effort.started", "{\"effortId\":\"e\",\"kind\":\"support\"}");
        assertThat(word(caseworker("mette", "jobcenter", false), plan)).isEqualTo("colleague");
        assertThat(word(caseworker("jonas", "jobcenter", true), plan)).isEqualTo("not-your-citizen");
    }

    @Test
    void of_the_protected_only_those_who_are_named_read() {
        var held = plan("contact.assigned", "{\"personId\":\"fie\",\"role\":\"contact-person\"}");
        var guarded = Optional.of(standing(held));
        assertThat(Ruling.of(about(caseworker("fie", "family", false), true, false), guarded)
                        .word())
                .isEqualTo("circle");
        for (var other : List.of(TOVE, caseworker("kaj", "plan", false)))
            for (var glass : List.of(true, false))
                assertThat(Ruling.of(about(other, true, glass), guarded).word()).isEqualTo("not-your-citizen");
        var allowed = new Caller("liv", Set.of("coordinator", "protected"), "plan", false, null);
        assertThat(Ruling.of(about(allowed, true, false), guarded).word()).isEqualTo("empty-chair");
        assertThat(Ruling.of(about(TOVE, true, false), Optional.empty()).word()).isEqualTo("not-your-citizen");
    }

    @Test
    void whoever_broke_the_glass_reads_and_does_not_act() {
        var held = Optional.of(standing(plan("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}")));
        assertThat(Ruling.of(about(caseworker("hanne", "housing", true), false, true), held))
                .isEqualTo(new Ruling.Granted(new Right.BreakGlass(), new Reader.Caseworker("housing", true, true)));
        assertThat(new Right.BreakGlass().coordinates()).isFalse();
        assertThat(Ruling.of(about(caseworker("hanne", "housing", true), false, true), Optional.empty())
                        .word())
                .as("and finds nothing where there is nothing")
                .isEqualTo("not-your-citizen");
    }

    private static Ruling.Asked about(Caller caller, boolean guarded, boolean glass) {
        return new Ruling.Asked(caller, CITIZEN, Purpose.of(caller).getFirst(), TODAY, true, true, guarded, glass);
    }

    private static boolean shared(Caller caller, Facts plan, LocalDate today) {
        return Ruling.of(asked(caller, today, true), Optional.of(standing(plan)))
                        instanceof Ruling.Granted(var right, Reader.Caseworker reader)
                && reader.shared();
    }

    private static Facts plan(String... eventsAndData) {
        var facts = Facts.none(CITIZEN);
        for (int i = 0; i < eventsAndData.length; i += 2)
            facts = facts.and(
                    Told.by("plan", eventsAndData[i], eventsAndData[i + 1]).inOrder());
        return facts;
    }

    private static Standing standing(Facts facts) {
        return Standing.of(
                new Mark(1, false, 1), facts, Plan.of(CITIZEN, facts.standing().facts()));
    }

    private static String word(Caller caller, Facts plan) {
        return word(caller, plan, TODAY);
    }

    private static String word(Caller caller, Facts plan, LocalDate today) {
        return Ruling.of(asked(caller, today, true), Optional.of(standing(plan)))
                .word();
    }

    private static Ruling.Asked asked(Caller caller, LocalDate today, boolean colleagues) {
        return new Ruling.Asked(caller, CITIZEN, Purpose.of(caller).getFirst(), today, false, colleagues, false, false);
    }

    private static Caller coordinator(String name) {
        return new Caller(name, Set.of("coordinator"), "plan", false, null);
    }

    private static Caller caseworker(String name, @Nullable String sector, boolean authority) {
        return new Caller(name, Set.of("caseworker"), sector, authority, null);
    }
}
