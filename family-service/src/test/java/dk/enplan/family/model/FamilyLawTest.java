package dk.enplan.family.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Role;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every order of the family department, taken and refused. */
class FamilyLawTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    /** What was told on Monday, a minute apart; what the law says to the next on Tuesday. */
    private static String verdict(Fact next, Fact... told) {
        return verdictOn(MONDAY.plusDays(1), next, told);
    }

    private static String verdictOn(OffsetDateTime day, Fact next, Fact... told) {
        var soFar = new ArrayList<Said>();
        for (var fact : told) soFar.add(new Said(MONDAY.plusMinutes(soFar.size()), fact));
        return new FamilyLaw()
                .objection(soFar, new Said(day, next))
                .map(objection -> switch (objection) {
                    case Law.Objection.Clash(var code, var says) -> code;
                    case Law.Objection.Unfit(var field, var says) -> field + " " + says;
                })
                .orElse("fine");
    }

    private static Fact started(String id) {
        return started(id, EffortKind.SUPPORT, null, null);
    }

    private static Fact started(String id, EffortKind kind, @Nullable Double hours, @Nullable LocalDate endsOn) {
        return new Effort.Started(
                id, kind, null, null, null, null, null, null, hours, null, null, endsOn, null, null, null, null, null);
    }

    private static Fact ended(String id) {
        return new Effort.Ended(id, EffortEnd.COMPLETED, null, null, null, null);
    }

    private static Fact assigned(String person, Role role) {
        return new Contact.Assigned(person, role, null, null, null, null, null, null, null);
    }

    private static Fact gone(String person, @Nullable Role role) {
        return new Contact.Ended(person, null, role);
    }

    private static Fact away(String person, @Nullable LocalDate until) {
        return new Contact.AbsenceStarted(person, null, until);
    }

    private static Fact back(String person) {
        return new Contact.AbsenceEnded(person);
    }

    @Test
    void a_support_runs_from_its_start_to_its_end() {
        assertThat(verdict(started("a"))).isEqualTo("fine");
        assertThat(verdict(started("a"), started("a"))).isEqualTo("support-runs-already");
        assertThat(verdict(ended("a"), started("a"))).isEqualTo("fine");
        assertThat(verdict(ended("a"))).isEqualTo("support-does-not-run");
        assertThat(verdict(ended("a"), started("a"), ended("a"))).isEqualTo("support-ended-already");
    }

    @Test
    void the_family_department_gives_no_wage_subsidy() {
        assertThat(verdict(started("a", EffortKind.WAGE_SUBSIDY, null, null)))
                .startsWith("kind must be one of support, mentor, therapy, aftercare");
    }

    @Test
    void a_person_holds_a_role_once_and_may_hold_several() {
        assertThat(verdict(assigned("karen", Role.MENTOR))).isEqualTo("fine");
        assertThat(verdict(assigned("karen", Role.MENTOR), assigned("karen", Role.MENTOR)))
                .isEqualTo("contact-assigned-already");
        assertThat(verdict(assigned("karen", Role.CONTACT_PERSON), assigned("karen", Role.MENTOR)))
                .isEqualTo("fine");
    }

    @Test
    void nobody_stands_in_for_themselves() {
        var assigned = new Contact.Assigned("karen", Role.MENTOR, null, "karen", null, null, null, null, null);
        assertThat(verdict(assigned)).startsWith("deputyId must be somebody else");
        assertThat(verdict(new Contact.AbsenceStarted("karen", "karen", null)))
                .startsWith("deputyId must be somebody else");
    }

    @Test
    void only_who_is_assigned_can_leave() {
        assertThat(verdict(gone("karen", null))).isEqualTo("contact-not-assigned");
        assertThat(verdict(gone("karen", null), assigned("karen", Role.MENTOR))).isEqualTo("fine");
        assertThat(verdict(gone("karen", Role.LEADER), assigned("karen", Role.MENTOR)))
                .isEqualTo("contact-not-in-role");
        assertThat(verdict(gone("karen", null), assigned("karen", Role.MENTOR), gone("karen", null)))
                .isEqualTo("contact-not-assigned");
        assertThat(verdictOn(MONDAY.minusDays(1), gone("karen", null), assigned("karen", Role.MENTOR)))
                .isEqualTo("contact-before-its-start");
    }

    @Test
    void one_role_may_end_while_another_goes_on() {
        var told =
                new Fact[] {assigned("karen", Role.MENTOR), assigned("karen", Role.LEADER), gone("karen", Role.MENTOR)};
        assertThat(verdict(gone("karen", Role.LEADER), told)).isEqualTo("fine");
        assertThat(verdict(gone("karen", Role.MENTOR), told)).isEqualTo("contact-not-in-role");
    }

    @Test
    void who_is_away_comes_back_before_going_again() {
        var karen = assigned("karen", Role.MENTOR);
        assertThat(verdict(away("karen", null))).isEqualTo("contact-not-assigned");
        assertThat(verdict(away("karen", null), karen)).isEqualTo("fine");
        assertThat(verdict(away("karen", null), karen, away("karen", null))).isEqualTo("contact-away-already");
        assertThat(verdict(back("karen"), karen, away("karen", null))).isEqualTo("fine");
        assertThat(verdict(back("karen"), karen)).isEqualTo("contact-not-away");
        assertThat(verdict(back("karen"))).isEqualTo("contact-not-assigned");
    }

    @Test
    void an_absence_is_over_when_its_last_day_has_passed() {
        var karen = assigned("karen", Role.MENTOR);
        var monday = MONDAY.toLocalDate();
        assertThat(verdict(away("karen", null), karen, away("karen", monday))).isEqualTo("fine");
        assertThat(verdict(away("karen", null), karen, away("karen", monday.plusDays(1))))
                .isEqualTo("contact-away-already");
        assertThat(verdict(away("karen", monday), karen)).startsWith("until must not lie");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = List.of(
                new Said(MONDAY, gone("nobody", null)),
                new Said(MONDAY, back("nobody")),
                new Said(MONDAY, assigned("karen", Role.MENTOR)),
                new Said(MONDAY, assigned("karen", Role.MENTOR)),
                new Said(MONDAY, gone("karen", Role.LEADER)),
                new Said(MONDAY, new Home.TenancyStarted("elsewhere")));
        assertThat(FamilyCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(tuple("karen", "assigned"));
    }
}
