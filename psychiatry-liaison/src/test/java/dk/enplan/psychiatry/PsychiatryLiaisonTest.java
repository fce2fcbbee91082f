package dk.enplan.psychiatry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.DeskTrial;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PsychiatryLiaisonTest extends DeskTrial {

    PsychiatryLiaisonTest() {
        super(
                Person.caseworker("pia", "psychiatry", false),
                new Sample("stay.started", """
                {"stayId": "ward-9", "kind": "psychiatric-admission"}""", List.of("stayId", "kind")));
    }

    @Test
    void an_admission_is_told_from_its_start_to_the_agreement_after_it() {
        taken("/admissions", Map.of("stayId", "ward-9"));
        taken("/admissions/ward-9/planned-discharge", Map.of("onDate", "2099-05-01"));
        taken("/admissions/ward-9/discharge");
        taken("/admissions/ward-9/discharge-agreement", Map.of("contactId", "pia"));
        clashes("admission-ended-already", "/admissions/ward-9/discharge");

        told("stay.started", "stay.end-planned", "stay.ended", "discharge-agreement.made");
    }

    @Test
    void a_treatment_starts_and_ends() {
        taken("/treatments", Map.of("effortId", "talks"));
        taken("/treatments/talks/end", Map.of("reason", "completed"));
        clashes("treatment-ended-already", "/treatments/talks/end", Map.of("reason", "completed"));

        told("effort.started", "effort.ended");
        assertThat(published(citizen(), 2).getFirst().path("data").path("kind").stringValue())
                .isEqualTo("treatment");
    }

    @Test
    void somebody_admitted_through_the_door_may_be_discharged_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen()));

        taken("/admissions/ward-9/discharge");
    }

    @Test
    void a_stay_of_another_kind_is_no_admission() {
        var answer = order("/admissions", Map.of("stayId", "s", "kind", "prison"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("kind");
    }
}
