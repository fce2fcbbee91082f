package dk.enplan.psychiatry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.enplan.contracts.fact.DischargeAgreement;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
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

/** Every order of psychiatry, taken and refused. */
class PsychiatryLawTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    /** What was told on Monday, a minute apart; what the law says to the next on Tuesday. */
    private static String verdict(Fact next, Fact... told) {
        return verdictOn(MONDAY.plusDays(1), next, told);
    }

    private static String verdictOn(OffsetDateTime day, Fact next, Fact... told) {
        var soFar = new ArrayList<Said>();
        for (var fact : told) soFar.add(new Said(MONDAY.plusMinutes(soFar.size()), fact));
        return new PsychiatryLaw()
                .objection(soFar, new Said(day, next))
                .map(objection -> switch (objection) {
                    case Law.Objection.Clash(var code, var says) -> code;
                    case Law.Objection.Unfit(var field, var says) -> field + " " + says;
                })
                .orElse("fine");
    }

    private static Fact started(String id) {
        return started(id, EffortKind.TREATMENT, null, null);
    }

    private static Fact started(String id, EffortKind kind, @Nullable Double hours, @Nullable LocalDate endsOn) {
        return new Effort.Started(
                id, kind, null, null, null, null, null, null, hours, null, null, endsOn, null, null, null, null, null);
    }

    private static Fact ended(String id) {
        return new Effort.Ended(id, EffortEnd.COMPLETED, null, null, null, null);
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
        assertThat(verdict(admitted("a"))).isEqualTo("fine");
        assertThat(verdict(admitted("a"), admitted("a"))).isEqualTo("admission-runs-already");
        assertThat(verdict(admitted("b"), admitted("a"), discharged("a"))).isEqualTo("fine");
    }

    @Test
    void a_stay_of_another_kind_is_no_admission() {
        assertThat(verdict(new Stay.Started("a", StayKind.PRISON, null, null)))
                .isEqualTo("kind must be one of psychiatric-admission");
    }

    @Test
    void only_who_is_admitted_is_discharged() {
        assertThat(verdict(discharged("a"))).isEqualTo("admission-does-not-run");
        assertThat(verdict(discharged("a"), admitted("a"))).isEqualTo("fine");
        assertThat(verdict(discharged("a"), admitted("a"), discharged("a"))).isEqualTo("admission-ended-already");
    }

    @Test
    void a_discharge_is_planned_while_somebody_is_admitted() {
        assertThat(verdict(new Stay.EndPlanned("a", FRIDAY, null))).isEqualTo("admission-does-not-run");
        assertThat(verdict(new Stay.EndPlanned("a", FRIDAY, null), admitted("a")))
                .isEqualTo("fine");
    }

    @Test
    void an_agreement_is_about_an_admission_and_may_come_late() {
        assertThat(verdict(agreed("a", FRIDAY))).isEqualTo("admission-unknown");
        assertThat(verdict(agreed("a", FRIDAY), admitted("a"))).isEqualTo("fine");
        assertThat(verdict(agreed("a", null), admitted("a"), discharged("a"))).isEqualTo("fine");
        assertThat(verdict(agreed("a", MONDAY.toLocalDate()), admitted("a"))).startsWith("followUpOn must not lie");
    }

    @Test
    void a_treatment_runs_from_its_start_to_its_end() {
        assertThat(verdict(started("t"))).isEqualTo("fine");
        assertThat(verdict(started("t"), started("t"))).isEqualTo("treatment-runs-already");
        assertThat(verdict(ended("t"), started("t"))).isEqualTo("fine");
        assertThat(verdict(ended("t"))).isEqualTo("treatment-does-not-run");
        assertThat(verdict(started("t", EffortKind.JOB, null, null)))
                .isEqualTo("kind must be one of treatment, therapy, aftercare");
    }

    @Test
    void a_history_that_contradicts_itself_is_folded_all_the_same() {
        var told = List.of(
                new Said(MONDAY, discharged("never-admitted")),
                new Said(MONDAY, agreed("unknown", FRIDAY)),
                new Said(MONDAY, started("t")));
        assertThat(PsychiatryCase.known(told))
                .extracting(Known::noun, Known::id, Known::state)
                .containsExactly(
                        tuple("admission", "never-admitted", "ended"),
                        tuple("discharge-agreement", "unknown", "made"),
                        tuple("treatment", "t", "running"));
    }
}
