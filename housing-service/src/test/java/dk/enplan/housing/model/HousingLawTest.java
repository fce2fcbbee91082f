package dk.enplan.housing.model;

import static dk.enplan.kit.trial.LawTrial.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Home;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.trial.LawTrial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every order of housing, taken and refused. */
class HousingLawTest {

    private static final LawTrial LAW = new LawTrial(new HousingLaw());

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
        LAW.when(allocated("elm")).allows();
        LAW.given(allocated("elm")).when(allocated("elm")).clashes("home-allocated-already");
        LAW.given(allocated("elm"), livedIn("elm")).when(allocated("elm")).clashes("home-lived-in");
        LAW.given(allocated("elm"), lost("elm")).when(allocated("elm")).allows();
    }

    @Test
    void a_tenancy_starts_in_a_home_that_was_allocated() {
        LAW.when(livedIn("elm")).clashes("home-not-allocated");
        LAW.given(allocated("elm")).when(livedIn("elm")).allows();
        LAW.given(allocated("elm"), livedIn("elm")).when(livedIn("elm")).clashes("home-lived-in");
        LAW.given(allocated("elm"), lost("elm")).when(livedIn("elm")).clashes("home-lost-already");
    }

    @Test
    void only_a_home_one_has_can_be_lost() {
        LAW.when(lost("elm")).clashes("home-not-allocated");
        LAW.given(allocated("elm")).when(lost("elm")).allows();
        LAW.given(allocated("elm"), livedIn("elm")).when(lost("elm")).allows();
        LAW.given(allocated("elm"), lost("elm")).when(lost("elm")).clashes("home-lost-already");
    }

    @Test
    void nothing_is_said_about_a_home_before_what_is_known_of_it() {
        LAW.given(allocated("elm")).whenBackdated(allocated("elm")).clashes("home-told-later");
        LAW.given(allocated("elm")).whenBackdated(livedIn("elm")).clashes("home-told-later");
        LAW.given(allocated("elm")).whenBackdated(lost("elm")).clashes("home-told-later");
    }

    @Test
    void a_stay_runs_from_its_start_to_its_end() {
        LAW.when(stay("s", StayKind.HOSTEL)).allows();
        LAW.given(stay("s", StayKind.HOSTEL)).when(stay("s", StayKind.HOSTEL)).clashes("stay-runs-already");
        LAW.when(new Stay.EndPlanned("s", APRIL, null)).clashes("stay-does-not-run");
        LAW.given(stay("s", StayKind.HOSTEL))
                .when(new Stay.EndPlanned("s", APRIL, null))
                .allows();
        LAW.when(new Stay.Ended("s", null)).clashes("stay-does-not-run");
        LAW.given(stay("s", StayKind.HOSTEL)).when(new Stay.Ended("s", null)).allows();
    }

    @Test
    void housing_admits_nobody_to_hospital() {
        LAW.when(stay("s", StayKind.PSYCHIATRIC_ADMISSION))
                .unfit("kind", "must be one of placement, hostel, crisis-centre, residential");
    }

    @Test
    void a_loss_that_names_no_home_is_the_loss_of_the_homes_lived_in() {
        var told = said(allocated("coming"), livedIn("old"), lost(null));
        assertThat(HousingCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(tuple("coming", "allocated"), tuple("old", "lost"));
        LAW.when(lost(null)).allows();
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = said(lost("never-had"), livedIn("elm"), allocated("elm"), new Stay.Ended("s", null));
        assertThat(HousingCase.known(told))
                .extracting(Known::id, Known::state)
                .containsExactly(tuple("elm", "allocated"), tuple("never-had", "lost"), tuple("s", "ended"));
    }
}
