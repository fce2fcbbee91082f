package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.overview.generation.ViewKeeper;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The views made anew while the old ones are read, as an operator sees it. */
class ViewsTest extends OnTheGround {

    private static final Person OTTO = Person.operator("otto");
    private static final Person TOVE = Person.coordinator("tove");

    private final int port;
    private final ViewKeeper keeper;
    private final JdbcClient jdbc;

    @Autowired
    ViewsTest(@LocalServerPort int port, ViewKeeper keeper, JdbcClient jdbc) {
        this.port = port;
        this.keeper = keeper;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothing_is_being_made() {
        eventually(() -> assertThat(coming()).isEmpty());
    }

    @Test
    void operators_rebuild_and_nobody_else() {
        for (var other : List.of(TOVE, Person.auditor("rita"), Person.system("family"))) {
            assertThat(Http.at(port).as(other).post("/api/views/rebuild", "").status())
                    .as(other.sub())
                    .isEqualTo(403);
        }
        assertThat(Http.at(port).as(TOVE).get("/api/views").status()).isEqualTo(403);
        assertThat(Http.at(port).as(Person.auditor("rita")).get("/api/views").status())
                .isEqualTo(200);
    }

    @Test
    void of_two_rebuilds_at_once_one_is_told_that_there_is_one() {
        var answers = new ArrayList<Http.Answer>();
        for (int i = 0; i < 2; i++) answers.add(Http.at(port).as(OTTO).post("/api/views/rebuild", ""));
        assertThat(answers).extracting(Http.Answer::status).containsExactly(202, 409);
        assertThat(answers.getFirst().json().path("state").stringValue()).isEqualTo("building");
        assertThat(answers.getLast().json().path("detail").stringValue()).contains("GET /api/views");
    }

    @Test
    void a_rebuilt_view_equals_the_live_one_while_more_arrives() {
        var stories = List.of(new Story(), new Story(), new Story());
        for (var story : stories) enrol(story);
        enrol(new Story());
        var before = serving();
        var going = new AtomicBoolean(true);
        var sector = Thread.ofVirtual().start(() -> {
            for (int i = 0; going.get() && i < 400; i++)
                stories.get(i % 3)
                        .tell("family", "effort.started", "{\"effortId\":\"e%d\",\"kind\":\"support\"}".formatted(i));
        });
        var begun = rebuild();
        // Nobody sees a plan go back while the new one is made and put in its place.
        var seen = new int[] {0};
        eventually(() -> {
            var efforts = plan(stories.getFirst()).path("efforts").size();
            assertThat(efforts).isGreaterThanOrEqualTo(seen[0]);
            seen[0] = efforts;
            assertThat(serving()).isEqualTo(begun);
        });
        going.set(false);
        eventually(() -> assertThat(sector.isAlive()).isFalse());
        eventually(() -> {
            var old = generation(before);
            assertThat(old.path("state").stringValue()).isEqualTo("dropped");
            assertThat(old.path("unlike").intValue()).isZero();
            assertThat(old.path("alike").intValue()).isPositive();
        });
        // And when all has come to rest, made once more, it has the same hash to the last row.
        eventually(() -> assertThat(events(serving())).isEqualTo(told()));
        eventually(() ->
                assertThat(generation(serving()).path("waiting").longValue()).isZero());
        var hash = hash(serving());
        var again = rebuild();
        eventually(() -> assertThat(serving()).isEqualTo(again));
        assertThat(hash(again)).isEqualTo(hash);
    }

    @Test
    void a_restart_in_the_middle_goes_on_in_the_middle() {
        var story = new Story();
        enrol(story);
        var begun = rebuild();
        keeper.stop();
        story.tell("family", "effort.started", "{\"effortId\":\"late\",\"kind\":\"support\"}");
        keeper.start();
        eventually(() -> assertThat(serving()).isEqualTo(begun));
        eventually(() -> assertThat(plan(story).path("efforts")).hasSize(1));
    }

    @Test
    void another_replica_goes_on_where_one_went_away() {
        var story = new Story();
        enrol(story);
        try (var other = OnceMore.on("plan", Map.of())) {
            var there = OnceMore.port(other);
            var begun = rebuild();
            keeper.stop();
            story.tell("family", "effort.started", "{\"effortId\":\"late\",\"kind\":\"support\"}");
            eventually(() -> assertThat(serving()).isEqualTo(begun));
            eventually(() -> assertThat(plan(story).path("efforts")).hasSize(1));
            eventually(() -> assertThat(
                            Http.at(there).get("/actuator/health/readiness").status())
                    .isEqualTo(200));
        }
        keeper.start();
        story.tell("family", "effort.started", "{\"effortId\":\"later\",\"kind\":\"support\"}");
        eventually(() -> assertThat(plan(story).path("efforts")).hasSize(2));
    }

    @Test
    void a_rebuild_can_be_given_up() {
        var before = serving();
        keeper.stop();
        try {
            var begun = rebuild();
            assertThat(Http.at(port).as(OTTO).delete("/api/views/rebuild").status())
                    .isEqualTo(204);
            assertThat(generation(begun).path("state").stringValue()).isEqualTo("retired");
        } finally {
            keeper.start();
        }
        assertThat(serving()).isEqualTo(before);
        assertThat(Http.at(port).as(OTTO).delete("/api/views/rebuild").status()).isEqualTo(409);
    }

    @Test
    void a_replica_whose_views_stand_still_is_not_ready() {
        keeper.stop();
        assertThat(Http.at(port).get("/actuator/health/readiness").status()).isEqualTo(503);
        keeper.start();
        eventually(
                () -> assertThat(Http.at(port).get("/actuator/health/readiness").status())
                        .isEqualTo(200));
    }

    private void enrol(Story story) {
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}");
        eventually(() -> assertThat(Http.at(port)
                        .as(TOVE)
                        .get("/api/plans/" + story.citizen())
                        .status())
                .isEqualTo(200));
    }

    private int rebuild() {
        var answer = Http.at(port).as(OTTO).post("/api/views/rebuild", "");
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().path("generation").intValue();
    }

    private JsonNode plan(Story story) {
        var answer = Http.at(port).as(TOVE).get("/api/plans/" + story.citizen());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> generations() {
        return generations("/api/views");
    }

    private List<JsonNode> generations(String path) {
        var all = new ArrayList<JsonNode>();
        Http.at(port).as(OTTO).get(path).json().path("generations").forEach(all::add);
        return all;
    }

    private JsonNode generation(int number) {
        return generations().stream()
                .filter(it -> it.path("generation").intValue() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> coming() {
        return generations().stream()
                .filter(it -> List.of("building", "finishing")
                        .contains(it.path("state").stringValue()))
                .toList();
    }

    private int serving() {
        return generations().stream()
                .filter(it -> it.path("state").stringValue().equals("serving"))
                .findFirst()
                .orElseThrow()
                .path("generation")
                .intValue();
    }

    private long events(int number) {
        return generation(number).path("events").longValue();
    }

    private long told() {
        return jdbc.sql(
                        "select count(*) from domain_event where aggregate_identifier not in (select citizen_id::text from erased_citizen)")
                .query(Long.class)
                .single();
    }

    private String hash(int number) {
        return generations("/api/views?hash=true").stream()
                .filter(it -> it.path("generation").intValue() == number)
                .findFirst()
                .orElseThrow()
                .path("hash")
                .stringValue();
    }
}
