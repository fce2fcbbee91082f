package dk.enplan.housing;

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
class HousingServiceTest extends DoorTrial {

    @LocalServerPort
    private int port;

    private final UUID citizen = UUID.randomUUID();

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        Ground.serves(registry, "housing");
    }

    HousingServiceTest() {
        super("housing", "/events", new Sample("home.allocated", """
                {"homeId": "elm-7", "moveIn": "2026-04-01", "supportPlanned": false}""", List.of("homeId", "moveIn")));
    }

    @Override
    protected int port() {
        return port;
    }

    private Http.Answer order(String path, String fields) {
        return anybody().as(Person.caseworker("hanne", "housing", false)).post(path, """
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
    void a_home_is_told_from_its_allocation_to_its_loss() {
        assertThat(order("/homes", ", \"homeId\": \"elm-7\", \"moveIn\": \"2026-04-01\"")
                        .status())
                .isEqualTo(202);
        assertThat(order("/homes/elm-7/tenancy", "").status()).isEqualTo(202);
        assertThat(order("/homes/elm-7/loss", ", \"reason\": \"arrears\"").status())
                .isEqualTo(202);
        assertThat(code(order("/homes/elm-7/loss", ""))).isEqualTo("home-lost-already");

        assertThat(told(3))
                .containsExactly(
                        "dk.enplan.home.allocated.v1", "dk.enplan.home.tenancy-started.v1", "dk.enplan.home.lost.v1");
    }

    @Test
    void a_stay_is_told_from_its_start_to_its_end() {
        assertThat(order("/stays", ", \"stayId\": \"s1\", \"kind\": \"hostel\"").status())
                .isEqualTo(202);
        assertThat(order("/stays/s1/end-plan", ", \"onDate\": \"2099-05-01\"").status())
                .isEqualTo(202);
        assertThat(order("/stays/s1/end", ", \"to\": \"own-home\"").status()).isEqualTo(202);
        assertThat(code(order("/stays/s1/end", ""))).isEqualTo("stay-ended-already");

        assertThat(told(3))
                .containsExactly(
                        "dk.enplan.stay.started.v1", "dk.enplan.stay.end-planned.v1", "dk.enplan.stay.ended.v1");
    }

    @Test
    void a_home_that_came_through_the_door_may_be_moved_into_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen));

        assertThat(order("/homes/elm-7/tenancy", "").status()).isEqualTo(202);
    }

    @Test
    void only_its_own_look_at_its_picture_of_a_citizen() {
        var stranger = anybody().as(Person.caseworker("eva", "elsewhere", true));

        assertThat(stranger.get("/citizens/" + citizen).status()).isEqualTo(403);
        assertThat(system().get("/citizens/" + citizen).json().path("known").size())
                .isZero();
    }
}
