package dk.enplan.jobcenter;

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
class JobcenterAdapterTest extends DoorTrial {

    @LocalServerPort
    private int port;

    private final UUID citizen = UUID.randomUUID();

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        Ground.serves(registry, "jobcenter");
    }

    JobcenterAdapterTest() {
        super("jobcenter", "/events", new Sample("demand.imposed", """
                {"demandId": "job-log", "kind": "job-search", "sanctionable": true}""", List.of("demandId", "kind")));
    }

    @Override
    protected int port() {
        return port;
    }

    private Http.Answer order(String path, String fields) {
        return anybody().as(Person.caseworker("jonas", "jobcenter", true)).post(path, """
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
    void an_effort_is_told_from_its_start_to_its_end() {
        assertThat(order("/efforts", ", \"effortId\": \"bakery\", \"kind\": \"internship\"")
                        .status())
                .isEqualTo(202);
        assertThat(order("/efforts/bakery/statement", ", \"purpose\": \"work-test\"")
                        .status())
                .isEqualTo(202);
        assertThat(order("/efforts/bakery/change", ", \"hoursPerWeek\": 12").status())
                .isEqualTo(202);
        assertThat(order("/efforts/bakery/end", ", \"reason\": \"completed\"").status())
                .isEqualTo(202);
        assertThat(code(order("/efforts/bakery/end", ", \"reason\": \"completed\"")))
                .isEqualTo("effort-ended-already");

        assertThat(told(4))
                .containsExactly(
                        "dk.enplan.effort.started.v1",
                        "dk.enplan.effort.stated.v1",
                        "dk.enplan.effort.changed.v1",
                        "dk.enplan.effort.ended.v1");
    }

    @Test
    void a_demand_is_told_until_it_is_met_or_withdrawn() {
        for (var demand : List.of("log", "talk"))
            assertThat(order("/demands", ", \"demandId\": \"" + demand + "\", \"kind\": \"job-search\"")
                            .status())
                    .isEqualTo(202);
        assertThat(order("/demands/log/postponement", "").status()).isEqualTo(202);
        assertThat(order("/demands/log/met", "").status()).isEqualTo(202);
        assertThat(order("/demands/talk/withdrawal", "").status()).isEqualTo(202);
        assertThat(code(order("/demands/talk/withdrawal", ""))).isEqualTo("demand-over");

        assertThat(told(5))
                .containsExactly(
                        "dk.enplan.demand.imposed.v1",
                        "dk.enplan.demand.imposed.v1",
                        "dk.enplan.demand.postponed.v1",
                        "dk.enplan.demand.met.v1",
                        "dk.enplan.demand.withdrawn.v1");
    }

    @Test
    void a_demand_that_came_through_the_door_may_be_withdrawn_at_the_desk() {
        system().post("/events", event(UUID.randomUUID(), citizen));

        assertThat(order("/demands/job-log/withdrawal", "").status()).isEqualTo(202);
    }

    @Test
    void only_its_own_look_at_its_picture_of_a_citizen() {
        var stranger = anybody().as(Person.caseworker("eva", "elsewhere", true));

        assertThat(stranger.get("/citizens/" + citizen).status()).isEqualTo(403);
        assertThat(system().get("/citizens/" + citizen).json().path("known").size())
                .isZero();
    }
}
