package dk.enplan.family;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.DeskTrial;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FamilyServiceTest extends DeskTrial {

    private static final Person FIE = Person.caseworker("fie", "family", false);

    FamilyServiceTest() {
        super(FIE, new Sample("effort.started", """
                        {"effortId": "home-help", "kind": "support", "mood": "hopeful"}""", List.of("effortId", "kind")));
    }

    @Test
    void a_support_that_starts_at_the_desk_is_told() {
        taken("/supports", Map.of("effortId", "home-help", "hoursPerWeek", 4));

        told("effort.started");
        var event = published(citizen(), 1).getFirst();
        assertThat(event.path("sector").stringValue()).isEqualTo("family");
        assertThat(event.path("actor").stringValue()).isEqualTo("fie");
        assertThat(event.path("data").path("kind").stringValue()).isEqualTo("support");
    }

    @Test
    void a_support_that_does_not_run_cannot_end() {
        var answer = order("/supports/nothing/end", Map.of("reason", "improved"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("support-does-not-run");
        assertThat(answer.json().path("detail").stringValue()).contains("start it first");
    }

    @Test
    void what_came_through_the_door_counts_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen()));
        taken("/supports/home-help/end", Map.of("reason", "improved", "aftercareAgreed", false));

        told("effort.started", "effort.ended");
    }

    @Test
    void a_contact_is_assigned_goes_away_comes_back_and_leaves() {
        taken("/contacts", Map.of("personId", "karen", "role", "contact-person"));
        taken("/contacts/karen/absence");
        clashes("contact-away-already", "/contacts/karen/absence");
        taken("/contacts/karen/return");
        taken("/contacts/karen/end");
        clashes("contact-not-assigned", "/contacts/karen/end");

        told("contact.assigned", "contact.absence-started", "contact.absence-ended", "contact.ended");
    }

    @Test
    void the_desk_shows_what_it_knows_of_a_citizen_to_its_own() {
        taken("/supports", Map.of("effortId", "home-help"));
        var known = as(FIE).get("/citizens/" + citizen()).json().path("known");

        assertThat(known.size()).isEqualTo(1);
        assertThat(known.get(0).path("state").stringValue()).isEqualTo("running");
    }
}
