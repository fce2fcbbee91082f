package dk.enplan.family.model;

import static dk.enplan.kit.trial.LawTrial.MONDAY;
import static dk.enplan.kit.trial.LawTrial.said;
import static dk.enplan.kit.trial.SampleEfforts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.Contact;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Role;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.trial.LawTrial;
import dk.enplan.kit.trial.SampleEfforts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every order of the family department, taken and refused. */
class FamilyLawTest {

    private static final LawTrial LAW = new LawTrial(new FamilyLaw());

    private static Fact started(String id) {
        return SampleEfforts.started(id, EffortKind.SUPPORT);
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
        LAW.when(started("a")).allows();
        LAW.given(started("a")).when(started("a")).clashes("support-runs-already");
        LAW.given(started("a")).when(ended("a")).allows();
        LAW.when(ended("a")).clashes("support-does-not-run");
        LAW.given(started("a"), ended("a")).when(ended("a")).clashes("support-ended-already");
    }

    @Test
    void the_family_department_gives_no_wage_subsidy() {
        LAW.when(SampleEfforts.started("a", EffortKind.WAGE_SUBSIDY))
                .unfit(
                        "kind",
                        "must be one of support, mentor, therapy, aftercare, course, activity, relief, guidance");
    }

    @Test
    void a_person_holds_a_role_once_and_may_hold_several() {
        LAW.when(assigned("karen", Role.MENTOR)).allows();
        LAW.given(assigned("karen", Role.MENTOR))
                .when(assigned("karen", Role.MENTOR))
                .clashes("contact-assigned-already");
        LAW.given(assigned("karen", Role.MENTOR))
                .when(assigned("karen", Role.CONTACT_PERSON))
                .allows();
    }

    @Test
    void nobody_stands_in_for_themselves() {
        var assigned = new Contact.Assigned("karen", Role.MENTOR, null, "karen", null, null, null, null, null);
        LAW.when(assigned).unfit("deputyId", "must be somebody else: nobody stands in for themselves");
        LAW.when(new Contact.AbsenceStarted("karen", "karen", null))
                .unfit("deputyId", "must be somebody else: nobody stands in for themselves");
    }

    @Test
    void only_who_is_assigned_can_leave() {
        LAW.when(gone("karen", null)).clashes("contact-not-assigned");
        LAW.given(assigned("karen", Role.MENTOR)).when(gone("karen", null)).allows();
        LAW.given(assigned("karen", Role.MENTOR))
                .when(gone("karen", Role.LEADER))
                .clashes("contact-not-in-role");
        LAW.given(assigned("karen", Role.MENTOR), gone("karen", null))
                .when(gone("karen", null))
                .clashes("contact-not-assigned");
        LAW.given(assigned("karen", Role.MENTOR))
                .whenBackdated(gone("karen", null))
                .clashes("contact-before-its-start");
    }

    @Test
    void one_role_may_end_while_another_goes_on() {
        var told =
                new Fact[] {assigned("karen", Role.MENTOR), assigned("karen", Role.LEADER), gone("karen", Role.MENTOR)};
        LAW.given(told).when(gone("karen", Role.LEADER)).allows();
        LAW.given(told).when(gone("karen", Role.MENTOR)).clashes("contact-not-in-role");
    }

    @Test
    void who_is_away_comes_back_before_going_again() {
        var karen = assigned("karen", Role.MENTOR);
        LAW.when(away("karen", null)).clashes("contact-not-assigned");
        LAW.given(karen).when(away("karen", null)).allows();
        LAW.given(karen, away("karen", null)).when(away("karen", null)).clashes("contact-away-already");
        LAW.given(karen, away("karen", null)).when(back("karen")).allows();
        LAW.given(karen).when(back("karen")).clashes("contact-not-away");
        LAW.when(back("karen")).clashes("contact-not-assigned");
    }

    @Test
    void an_absence_is_over_when_its_last_day_has_passed() {
        var karen = assigned("karen", Role.MENTOR);
        var monday = MONDAY.toLocalDate();
        LAW.given(karen, away("karen", monday)).when(away("karen", null)).allows();
        LAW.given(karen, away("karen", monday.plusDays(1)))
                .when(away("karen", null))
                .clashes("contact-away-already");
        LAW.given(karen).when(away("karen", monday)).unfit("until", "must not lie before the day the absence starts");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = said(
                gone("nobody", null),
                back("nobody"),
                assigned("karen", Role.MENTOR),
                assigned("karen", Role.MENTOR),
                gone("karen", Role.LEADER),
                new Home.TenancyStarted("elsewhere"));
        assertThat(FamilyCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(tuple("karen", "assigned"));
    }
}
