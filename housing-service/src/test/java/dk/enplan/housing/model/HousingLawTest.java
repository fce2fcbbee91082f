package dk.enplan.housing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every order of housing, taken and refused. */
class HousingLawTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    /** What was told on Monday, a minute apart; what the law says to the next on Tuesday. */
    private static String verdict(Fact next, Fact... told) {
        return verdictOn(MONDAY.plusDays(1), next, told);
    }

    private static String verdictOn(OffsetDateTime day, Fact next, Fact... told) {
        var soFar = new ArrayList<Said>();
        for (var fact : told) soFar.add(new Said(MONDAY.plusMinutes(soFar.size()), fact));
        return new HousingLaw()
                .objection(soFar, new Said(day, next))
                .map(objection -> switch (objection) {
                    case Law.Objection.Clash(var code, var says) -> code;
                    case Law.Objection.Unfit(var field, var says) -> field + " " + says;
                })
                .orElse("fine");
    }

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static Fact allocated(String id) {
        return new Home.Allocated(id, APRIL, null);
    }

    private static Fact livedIn(String id) {
        return new Home.TenancyStarted(id);
    }

    private static Fact lost(@Nullable String id) {
        return new Home.Lost(id, null);
    }

    private static Fact stay(String id, StayKind kind) {
        return new Stay.Started(id, kind, null, null);
    }

    @Test
    void a_home_is_allocated_once_until_it_is_lost() {
        assertThat(verdict(allocated("elm"))).isEqualTo("fine");
        assertThat(verdict(allocated("elm"), allocated("elm"))).isEqualTo("home-allocated-already");
        assertThat(verdict(allocated("elm"), allocated("elm"), livedIn("elm"))).isEqualTo("home-lived-in");
        assertThat(verdict(allocated("elm"), allocated("elm"), lost("elm"))).isEqualTo("fine");
    }

    @Test
    void a_tenancy_starts_in_a_home_that_was_allocated() {
        assertThat(verdict(livedIn("elm"))).isEqualTo("home-not-allocated");
        assertThat(verdict(livedIn("elm"), allocated("elm"))).isEqualTo("fine");
        assertThat(verdict(livedIn("elm"), allocated("elm"), livedIn("elm"))).isEqualTo("home-lived-in");
        assertThat(verdict(livedIn("elm"), allocated("elm"), lost("elm"))).isEqualTo("home-lost-already");
    }

    @Test
    void only_a_home_one_has_can_be_lost() {
        assertThat(verdict(lost("elm"))).isEqualTo("home-not-allocated");
        assertThat(verdict(lost("elm"), allocated("elm"))).isEqualTo("fine");
        assertThat(verdict(lost("elm"), allocated("elm"), livedIn("elm"))).isEqualTo("fine");
        assertThat(verdict(lost("elm"), allocated("elm"), lost("elm"))).isEqualTo("home-lost-already");
    }

    @Test
    void nothing_is_said_about_a_home_before_what_is_known_of_it() {
        assertThat(verdictOn(MONDAY.minusDays(1), allocated("elm"), allocated("elm")))
                .isEqualTo("home-told-later");
        assertThat(verdictOn(MONDAY.minusDays(1), livedIn("elm"), allocated("elm")))
                .isEqualTo("home-told-later");
        assertThat(verdictOn(MONDAY.minusDays(1), lost("elm"), allocated("elm")))
                .isEqualTo("home-told-later");
    }

    @Test
    void a_stay_runs_from_its_start_to_its_end() {
        assertThat(verdict(stay("s", StayKind.HOSTEL))).isEqualTo("fine");
        assertThat(verdict(stay("s", StayKind.HOSTEL), stay("s", StayKind.HOSTEL)))
                .isEqualTo("stay-runs-already");
        assertThat(verdict(new Stay.EndPlanned("s", APRIL, null))).isEqualTo("stay-does-not-run");
        assertThat(verdict(new Stay.EndPlanned("s", APRIL, null), stay("s", StayKind.HOSTEL)))
                .isEqualTo("fine");
        assertThat(verdict(new Stay.Ended("s", null))).isEqualTo("stay-does-not-run");
        assertThat(verdict(new Stay.Ended("s", null), stay("s", StayKind.HOSTEL)))
                .isEqualTo("fine");
    }

    @Test
    void housing_admits_nobody_to_hospital() {
        assertThat(verdict(stay("s", StayKind.PSYCHIATRIC_ADMISSION)))
                .isEqualTo("kind must be one of placement, hostel, crisis-centre, residential");
    }

    @Test
    void a_loss_that_names_no_home_is_the_loss_of_the_homes_lived_in() {
        var told = List.of(
                new Said(MONDAY, allocated("coming")), new Said(MONDAY, livedIn("old")), new Said(MONDAY, lost(null)));
        assertThat(HousingCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(tuple("coming", "allocated"), tuple("old", "lost"));
        assertThat(verdict(lost(null))).isEqualTo("fine");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = List.of(
                new Said(MONDAY, lost("never-had")),
                new Said(MONDAY, livedIn("elm")),
                new Said(MONDAY, allocated("elm")),
                new Said(MONDAY, new Stay.Ended("s", null)));
        assertThat(HousingCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(tuple("elm", "allocated"), tuple("never-had", "lost"), tuple("s", "ended"));
    }
}
