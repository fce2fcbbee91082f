package dk.enplan.psychiatry;

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
class PsychiatryLiaisonTest extends DoorTrial {

    @LocalServerPort
    private int port;

    private final UUID citizen = UUID.randomUUID();

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        Ground.serves(registry, "psychiatry");
    }

    PsychiatryLiaisonTest() {
        super("psychiatry", "/events", new Sample("stay.started", """
                {"stayId": "ward-9", "kind": "psychiatric-admission"}""", List.of("stayId", "kind")));
    }

    @Override
    protected int port() {
        return port;
    }

    private Http.Answer order(String path, String fields) {
        return anybody().as(Person.caseworker("pia", "psychiatry", false)).post(path, """
                {"citizenId": "%s"%s}""".formatted(citizen, fields));
    }

    private List<String> told(int atLeast) {
        return published(citizen, atLeast).stream()
                .map(event -> event.path("type").stringValue())
                .toList();
    }

    private static String code(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        return answer.json().path("code").stringValue();
    }

    @Test
    void an_admission_is_told_from_its_start_to_the_agreement_after_it() {
        assertThat(order("/admissions", ", \"stayId\": \"ward-9\"").status()).isEqualTo(202);
        assertThat(order("/admissions/ward-9/planned-discharge", ", \"onDate\": \"2099-05-01\"")
                        .status())
                .isEqualTo(202);
        assertThat(order("/admissions/ward-9/discharge", "").status()).isEqualTo(202);
        assertThat(order("/admissions/ward-9/discharge-agreement", ", \"contactId\": \"pia\"")
                        .status())
                .isEqualTo(202);
        assertThat(code(order("/admissions/ward-9/discharge", ""))).isEqualTo("admission-ended-already");

        assertThat(told(4))
                .containsExactly(
                        "dk.enplan.stay.started.v1",
                        "dk.enplan.stay.end-planned.v1",
                        "dk.enplan.stay.ended.v1",
                        "dk.enplan.discharge-agreement.made.v1");
    }

    @Test
    void a_treatment_starts_and_ends() {
        assertThat(order("/treatments", ", \"effortId\": \"talks\"").status()).isEqualTo(202);
        assertThat(order("/treatments/talks/end", ", \"reason\": \"completed\"").status())
                .isEqualTo(202);
        assertThat(code(order("/treatments/talks/end", ", \"reason\": \"completed\"")))
                .isEqualTo("treatment-ended-already");

        assertThat(published(citizen, 2).getFirst().path("data").path("kind").stringValue())
                .isEqualTo("treatment");
    }

    @Test
    void somebody_admitted_through_the_door_may_be_discharged_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen));

        assertThat(order("/admissions/ward-9/discharge", "").status()).isEqualTo(202);
    }

    @Test
    void a_stay_of_another_kind_is_no_admission() {
        var answer = order("/admissions", ", \"stayId\": \"s\", \"kind\": \"prison\"");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("kind");
    }

    @Test
    void only_its_own_look_at_its_picture_of_a_citizen() {
        var stranger = anybody().as(Person.caseworker("eva", "elsewhere", true));

        assertThat(stranger.get("/citizens/" + citizen).status()).isEqualTo(403);
        assertThat(system().get("/citizens/" + citizen).json().path("known").size())
                .isZero();
    }
}
