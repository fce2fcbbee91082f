package dk.enplan.family;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.DoorTrial;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FamilyServiceTest extends DoorTrial {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        Ground.serves(registry, "family");
    }

    FamilyServiceTest() {
        super("family", "/events", new Sample("effort.started", """
                        {"effortId": "home-help", "kind": "support", "mood": "hopeful"}""", List.of("effortId", "kind")));
    }

    @Override
    protected int port() {
        return port;
    }

    private Http fie() {
        return anybody().as(Person.caseworker("fie", "family", false));
    }

    @Test
    void a_support_that_starts_at_the_desk_is_told() {
        var citizen = UUID.randomUUID();
        var answer = fie().post("/supports", """
                {"citizenId": "%s", "effortId": "home-help", "hoursPerWeek": 4}""".formatted(citizen));

        assertThat(answer.status()).isEqualTo(202);
        var event = published(citizen, 1).getFirst();
        assertThat(event.path("type").stringValue()).isEqualTo("dk.enplan.effort.started.v1");
        assertThat(event.path("sector").stringValue()).isEqualTo("family");
        assertThat(event.path("actor").stringValue()).isEqualTo("fie");
        assertThat(event.path("data").path("kind").stringValue()).isEqualTo("support");
    }

    @Test
    void a_support_that_does_not_run_cannot_end() {
        var answer = fie().post("/supports/nothing/end", """
                {"citizenId": "%s", "reason": "improved"}""".formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("support-does-not-run");
        assertThat(answer.json().path("detail").stringValue()).contains("start it first");
    }

    @Test
    void what_came_through_the_door_counts_at_the_desk() {
        var citizen = UUID.randomUUID();
        system().post("/events", event(UUID.randomUUID(), citizen));
        var end = fie().post("/supports/home-help/end", """
                {"citizenId": "%s", "reason": "improved", "aftercareAgreed": false}""".formatted(citizen));

        assertThat(end.status()).isEqualTo(202);
        assertThat(published(citizen, 2).getLast().path("type").stringValue()).isEqualTo("dk.enplan.effort.ended.v1");
    }

    @Test
    void a_contact_is_assigned_goes_away_comes_back_and_leaves() {
        var citizen = UUID.randomUUID();
        var who = """
                {"citizenId": "%s"}""".formatted(citizen);

        assertThat(fie().post("/contacts", """
                {"citizenId": "%s", "personId": "karen", "role": "contact-person"}""".formatted(citizen)).status()).isEqualTo(202);
        assertThat(fie().post("/contacts/karen/absence", who).status()).isEqualTo(202);
        assertThat(fie().post("/contacts/karen/absence", who).status()).isEqualTo(409);
        assertThat(fie().post("/contacts/karen/return", who).status()).isEqualTo(202);
        assertThat(fie().post("/contacts/karen/end", who).status()).isEqualTo(202);
        assertThat(fie().post("/contacts/karen/end", who).status()).isEqualTo(409);
        assertThat(published(citizen, 4))
                .extracting(event -> event.path("type").stringValue())
                .containsExactly(
                        "dk.enplan.contact.assigned.v1",
                        "dk.enplan.contact.absence-started.v1",
                        "dk.enplan.contact.absence-ended.v1",
                        "dk.enplan.contact.ended.v1");
    }

    @Test
    void the_desk_shows_what_it_knows_of_a_citizen_to_its_own() {
        var citizen = UUID.randomUUID();
        fie().post("/supports", """
                {"citizenId": "%s", "effortId": "home-help"}""".formatted(citizen));
        var known = fie().get("/citizens/" + citizen).json().path("known");

        assertThat(known.size()).isEqualTo(1);
        assertThat(known.get(0).path("state").stringValue()).isEqualTo("running");
        assertThat(anybody()
                        .as(Person.caseworker("jonas", "jobcenter", true))
                        .get("/citizens/" + citizen)
                        .status())
                .isEqualTo(403);
    }
}
