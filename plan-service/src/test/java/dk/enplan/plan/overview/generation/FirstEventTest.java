package dk.enplan.plan.overview.generation;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A citizen of whom not even the first event can be written is on the worklist none the less. */
class FirstEventTest extends OnTheGround {

    private final Story story = new Story();
    private final Person coordinator = Person.coordinator("tove-" + UUID.randomUUID());
    private final int port;
    private final Generations generations;
    private final JdbcClient jdbc;

    @Autowired
    FirstEventTest(@LocalServerPort int port, Generations generations, JdbcClient jdbc) {
        this.port = port;
        this.generations = generations;
        this.jdbc = jdbc;
    }

    @Test
    void whose_first_event_fails_is_every_coordinators_and_marked_until_it_is_mended() {
        var schema = generations.serving().orElseThrow().schema();
        try (var fault = new Fault(jdbc, schema + ".fact", story.citizen(), "23514")) {
            story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}");
            var line = eventually(() -> lines(coordinator, "").getFirst());
            assertThat(fault.tried()).isPositive();
            assertThat(line.path("behind").booleanValue()).isTrue();
            assertThat(line.path("membership").stringValue()).isEqualTo("unknown");
            assertThat(line.path("changedAt").stringValue()).startsWith("20");
            assertThat(line.path("present").booleanValue()).isFalse();
            assertThat(lines(Person.auditor("rita"), "&sort=changed,desc")).hasSize(1);
            var hanne = Person.caseworker("hanne", "housing", false);
            assertThat(lines(hanne, "")).as("nobody says that it is hers").isEmpty();
            assertThat(lines(hanne, "&mine=false&sort=changed,desc"))
                    .as("nor is it shown to whoever asks")
                    .isEmpty();
            assertThat(lines(coordinator, "&severity=high")).isEmpty();
        }
        assertThat(Http.at(port)
                        .as(Person.operator("otto"))
                        .post("/api/views/retry", "")
                        .status())
                .isEqualTo(200);
        eventually(() -> assertThat(lines(coordinator, "")).isEmpty());
        var mended = eventually(
                () -> lines(coordinator, "&mine=false&sort=changed,desc").getFirst());
        assertThat(mended.path("behind").booleanValue()).isFalse();
        assertThat(mended.path("membership").stringValue()).isEqualTo("enrolled");
    }

    /** The lines about this citizen, of those that this reader gets. */
    private List<JsonNode> lines(Person reader, String more) {
        var answer = Http.at(port).as(reader).get("/api/worklist?size=200" + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("content")
                .valueStream()
                .filter(line -> line.path("citizenId")
                        .stringValue()
                        .equals(story.citizen().toString()))
                .toList();
    }
}
