package dk.enplan.psychiatry.model;

import static dk.enplan.kit.trial.LawTrial.MONDAY;
import static dk.enplan.kit.trial.LawTrial.said;
import static dk.enplan.kit.trial.SampleEfforts.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.fact.Stay;
import dk.enplan.contracts.fact.StayKind;
import dk.enplan.kit.law.Known;
import dk.enplan.kit.trial.LawTrial;
import dk.enplan.kit.trial.SampleEfforts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every order of psychiatry, taken and refused. */
class PsychiatryLawTest {

    private static final LawTrial LAW = new LawTrial(new PsychiatryLaw());

    private static Fact started(String id) {
        return SampleEfforts.started(id, EffortKind.TREATMENT);
    }

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private static Fact admitted(String id) {
        return new Stay.Started(id, StayKind.PSYCHIATRIC_ADMISSION, null, null);
    }

    private static Fact discharged(String id) {
        return new Stay.Ended(id, null);
    }

    private static Fact agreed(String id, @Nullable LocalDate followUpOn) {
        return new DischargeAgreement.Made(id, followUpOn, null);
    }

    @Test
    void somebody_is_admitted_once() {
        LAW.when(admitted("a")).allows();
        LAW.given(admitted("a")).when(admitted("a")).clashes("admission-runs-already");
        LAW.given(admitted("a"), discharged("a")).when(admitted("b")).allows();
    }

    @Test
    void a_stay_of_another_kind_is_no_admission() {
        LAW.when(new Stay.Started("a", StayKind.PRISON, null, null))
                .unfit("kind", "must be one of psychiatric-admission");
    }

    @Test
    void only_who_is_admitted_is_discharged() {
        LAW.when(discharged("a")).clashes("admission-does-not-run");
        LAW.given(admitted("a")).when(discharged("a")).allows();
        LAW.given(admitted("a"), discharged("a")).when(discharged("a")).clashes("admission-ended-already");
    }

    @Test
    void a_discharge_is_planned_while_somebody_is_admitted() {
        LAW.when(new Stay.EndPlanned("a", FRIDAY, null)).clashes("admission-does-not-run");
        LAW.given(admitted("a")).when(new Stay.EndPlanned("a", FRIDAY, null)).allows();
    }

    @Test
    void an_agreement_is_about_an_admission_and_may_come_late() {
        LAW.when(agreed("a", FRIDAY)).clashes("admission-unknown");
        LAW.given(admitted("a")).when(agreed("a", FRIDAY)).allows();
        LAW.given(admitted("a"), discharged("a")).when(agreed("a", null)).allows();
        LAW.given(admitted("a"))
                .when(agreed("a", MONDAY.toLocalDate()))
                .unfit("followUpOn", "must not lie before the day of the agreement");
    }

    @Test
    void a_treatment_runs_from_its_start_to_its_end() {
        LAW.when(started("t")).allows();
        LAW.given(started("t")).when(started("t")).clashes("treatment-runs-already");
        LAW.given(started("t")).when(ended("t")).allows();
        LAW.when(ended("t")).clashes("treatment-does-not-run");
        LAW.when(SampleEfforts.started("t", EffortKind.JOB))
                .unfit("kind", "must be one of treatment, therapy, aftercare");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = said(discharged("never-admitted"), agreed("unknown", FRIDAY), started("t"));
        assertThat(PsychiatryCase.known(told))
                .extracting(Known::noun, Known::id, Known::state)
                .containsExactly(
                        tuple("admission", "never-admitted", "ended"),
                        tuple("discharge-agreement", "unknown", "made"),
                        tuple("treatment", "t", "running"));
    }
}
