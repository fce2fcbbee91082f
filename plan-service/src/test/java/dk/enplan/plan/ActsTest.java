package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The coordinator and the citizen at the plan's own desk, over HTTP, in the running service. */
class ActsTest extends OnTheGround {

    private static final Person TOVE = Person.coordinator("tove");
    private static final String GOAL = """
            {"goalId": "g1", "wording": "Et job, jeg kan holde til", "author": "citizen", "domain": "employment"}""";
    private static final String WISH = """
            {"topic": "wish", "text": "Ring ikke om morgenen"}""";

    private final int port;
    private final JdbcClient jdbc;
    private final Story story = new Story();
    private final Person anja = Person.citizen("anja", story.citizen());

    @Autowired
    ActsTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @Test
    void the_coordinator_adds_a_goal_and_it_is_in_the_plan() {
        var answer = act(TOVE, "goal.proposed", GOAL);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("alreadyKnown").booleanValue()).isFalse();
        var said = inHistory(answer.json().path("id").stringValue());
        assertThat(said.path("type").stringValue()).isEqualTo("dk.enplan.goal.proposed.v1");
        assertThat(said.toString()).contains("\"plan\"", "tove");
        assertThat(Http.at(port)
                        .as(TOVE)
                        .get(answer.header("Location").orElseThrow())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_coordinator_agrees_the_plan_and_names_a_deputy() {
        assertThat(post(
                                TOVE,
                                "[" + body("plan.agreed", "{\"citizenApproved\": true, \"sectors\": [\"family\"]}")
                                        + ","
                                        + body(
                                                "contact.assigned",
                                                "{\"personId\": \"tove\", \"role\": \"coordinator\"}")
                                        + ","
                                        + body("contact.assigned", "{\"personId\": \"ulla\", \"role\": \"deputy\"}")
                                        + "]")
                        .status())
                .isEqualTo(201);
        eventually(() -> assertThat(plan().path("people").toString()).contains("ulla", "deputy"));
    }

    @Test
    void the_citizen_states_and_asks_in_their_own_name_and_never_by_a_users_name() {
        var answer = act(anja, "statement.recorded", WISH);
        act(anja, "request.made", "{\"requestId\": \"r1\", \"topic\": \"meeting\"}");
        assertThat(answer.status()).isEqualTo(201);
        var said = inHistory(answer.json().path("id").stringValue());
        assertThat(said.path("sector").stringValue()).isEqualTo("citizen");
        assertThat(said.toString()).doesNotContain("anja");
        eventually(() -> assertThat(plan().path("history")).hasSize(2));
    }

    @Test
    void a_citizen_does_not_say_what_others_decide() {
        var answer = act(anja, "exemption.granted", "{\"exemptionId\": \"x\", \"demandKind\": \"job-search\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("not-yours-to-say");
        assertThat(answer.json().path("detail").stringValue()).contains("exemption.granted", "statement");
        assertThat(act(anja, "goal.proposed", GOAL.replace("citizen", "professional"))
                        .status())
                .isEqualTo(403);
        assertThat(recorded()).isZero();
    }

    @Test
    void nobody_else_acts_in_a_plan() {
        assertThat(Http.at(port).post(path(), body("statement.recorded", WISH)).status())
                .isEqualTo(401);
        for (var person : List.of(
                Person.citizen("bo", UUID.randomUUID()),
                Person.caseworker("fie", "family", false),
                Person.system("plan"),
                Person.system("citizen"),
                Person.leader("lone"),
                Person.auditor("rita"),
                Person.operator("otto"))) {
            var answer = act(person, "statement.recorded", WISH);
            assertThat(answer.status()).as(person.sub()).isEqualTo(403);
            assertThat(answer.json().path("code").stringValue()).isEqualTo("not-yours");
            assertThat(Http.at(port)
                            .as(person)
                            .get(path() + "/" + UUID.randomUUID())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(recorded()).isZero();
    }

    @Test
    void what_is_known_here_already_must_not_be_said_otherwise() {
        for (var attribute : List.of("subject", "sector", "actor")) {
            var other = attribute.equals("subject") ? UUID.randomUUID().toString() : "family";
            var answer = post(TOVE, body("statement.recorded", WISH, attribute, other));
            assertThat(answer.status()).as(attribute).isEqualTo(422);
            assertThat(fields(answer)).containsExactly(attribute);
        }
        assertThat(post(
                                TOVE,
                                body(
                                        "statement.recorded",
                                        WISH,
                                        "subject",
                                        story.citizen().toString()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_act_that_does_not_fit_the_plan_is_refused_and_says_so_where_a_sector_would_be_kept() {
        var answer = act(TOVE, "goal.met", "{\"goalId\": \"nobody-set-it\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("does-not-fit");
        assertThat(answer.json().path("events").get(0).path("index").intValue()).isZero();
        assertThat(recorded()).isZero();

        act(TOVE, "goal.proposed", GOAL.replace("g1", "nobody-set-it"));
        assertThat(act(TOVE, "goal.met", "{\"goalId\": \"nobody-set-it\"}").status())
                .isEqualTo(201);
    }

    @Test
    void a_record_that_was_merged_into_another_takes_no_more_acts() {
        act(TOVE, "citizen.identity-merged", "{\"into\": \"" + UUID.randomUUID() + "\"}");
        var answer = act(TOVE, "statement.recorded", WISH);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("merged");
    }

    @Test
    void of_a_batch_all_is_kept_or_nothing() {
        var good = body("goal.proposed", GOAL);
        var wrong = post(TOVE, "[" + good + "," + body("goal.met", "{}") + "]");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(fields(wrong)).containsExactly("[1].data.goalId");
        var unfit = post(TOVE, "[" + good + "," + body("goal.met", "{\"goalId\": \"another\"}") + "]");
        assertThat(unfit.status()).isEqualTo(409);
        assertThat(unfit.json().path("events").get(0).path("index").intValue()).isEqualTo(1);
        assertThat(post(anja, "[" + good + "," + body("plan.resumed", "{}") + "]")
                        .status())
                .isEqualTo(403);
        assertThat(recorded()).isZero();

        var whole = post(TOVE, "[" + good + "," + body("goal.met", "{\"goalId\": \"g1\"}") + "]");
        assertThat(whole.status()).isEqualTo(201);
        assertThat(whole.json().path("ids")).hasSize(2);
        assertThat(recorded()).isEqualTo(2);
    }

    @Test
    void what_is_told_together_without_times_happened_in_that_order() {
        for (int i = 0; i < 5; i++) {
            var goal = "g" + i;
            var both = post(
                    TOVE,
                    "[" + body("goal.proposed", GOAL.replace("g1", goal)) + ","
                            + body("goal.met", "{\"goalId\": \"" + goal + "\"}") + "]");
            assertThat(both.status()).isEqualTo(201);
        }
    }

    @Test
    void an_act_sent_again_under_its_id_changes_nothing_even_when_it_left_its_time_to_us() {
        var id = UUID.randomUUID().toString();
        var body = body("statement.recorded", WISH, "id", id);
        assertThat(post(TOVE, body).status()).isEqualTo(201);
        var again = post(TOVE, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("alreadyKnown").booleanValue()).isTrue();
        assertThat(recorded()).isEqualTo(1);
        assertThat(post(TOVE, "[" + body + "]").json().path("alreadyKnown").intValue())
                .isEqualTo(1);

        var other = post(TOVE, body.replace("wish", "complaint"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("code").stringValue()).isEqualTo("id-taken");
        var earlier = post(TOVE, body.replace("{\"id\"", "{\"time\": \"2026-01-01T00:00:00Z\", \"id\""));
        assertThat(earlier.status()).as("the same words of another day").isEqualTo(409);
    }

    @Test
    void of_many_who_press_twice_one_is_heard() throws Exception {
        var body = body("statement.recorded", WISH, "id", UUID.randomUUID().toString());
        var answers = atOnce(Collections.nCopies(8, () -> post(TOVE, body).status()));
        assertThat(answers).containsOnly(200, 201);
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    }

    @Test
    void of_many_who_claim_one_id_about_different_citizens_one_gets_it() throws Exception {
        var body = body("statement.recorded", WISH, "id", UUID.randomUUID().toString());
        var answers = atOnce(Stream.generate(UUID::randomUUID)
                .limit(8)
                .<Callable<Integer>>map(citizen -> () -> Http.at(port)
                        .as(TOVE)
                        .post("/api/plans/" + citizen + "/events", body)
                        .status())
                .toList());
        assertThat(answers).containsOnly(409, 201);
        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_keeps_nothing() {
        var id = UUID.randomUUID().toString();
        var would = dry(TOVE, body("goal.proposed", GOAL, "id", id));
        assertThat(would.status()).isEqualTo(200);
        assertThat(would.json().path("wouldStore").get(0).stringValue()).isEqualTo(id);
        assertThat(dry(TOVE, body("goal.met", "{\"goalId\": \"g1\"}")).status()).isEqualTo(409);
        assertThat(dry(anja, body("plan.resumed", "{}")).status()).isEqualTo(403);
        assertThat(dry(TOVE, body("goal.met", "{}")).status()).isEqualTo(422);
        assertThat(recorded()).isZero();
        assertThat(Http.at(port).as(TOVE).get(path() + "/" + id).status()).isEqualTo(404);

        post(TOVE, body("goal.proposed", GOAL, "id", id));
        assertThat(dry(TOVE, body("goal.proposed", GOAL, "id", id))
                        .json()
                        .path("alreadyKnown")
                        .intValue())
                .isEqualTo(1);
        assertThat(dry(TOVE, body("goal.met", "{\"goalId\": \"g1\"}", "id", id)).status())
                .isEqualTo(409);
    }

    @Test
    void nobody_overtakes_what_is_parked_about_the_citizen() {
        jdbc.sql("""
                        insert into set_aside
                          (event_id, citizen_id, sector, state, code, reason, message, came_from, came_at)
                        values (:id, :about, 'family', 'parked', 'failed', 'broken', '', :from, now())
                        """)
                .param("id", UUID.randomUUID())
                .param("about", story.citizen())
                .param("from", "acts-" + story.citizen())
                .update();
        for (var answer : List.of(act(TOVE, "goal.proposed", GOAL), dry(TOVE, body("goal.proposed", GOAL)))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("code").stringValue()).isEqualTo("plan-held");
        }
        assertThat(recorded()).isZero();
    }

    @Test
    void what_holds_at_every_door_holds_here() {
        for (var body : List.of("", "{", "hello", "{\"a\":1}{\"b\":2}", "{\"id\":1,\"id\":2}"))
            assertThat(post(TOVE, body).status()).as(body).isEqualTo(400);
        for (var body : List.of("null", "1", "[]", "[1]", "{}", "[null]"))
            assertThat(post(TOVE, body).status()).as(body).isEqualTo(422);
        assertThat(fields(act(TOVE, "horse.ridden", "{}"))).containsExactly("type");
        assertThat(fields(post(
                        TOVE,
                        body(
                                "statement.recorded",
                                WISH,
                                "time",
                                OffsetDateTime.now(Here.ZONE).plusDays(1).toString()))))
                .containsExactly("time");
        assertThat(fields(act(TOVE, "goal.proposed", "{\"goalId\": \"g\", \"author\": \"A B\"}")))
                .containsExactlyInAnyOrder("data.wording", "data.author", "data.domain");
        assertThat(post(TOVE, "\"" + "x".repeat(1_100_000) + "\"").status()).isEqualTo(413);
        assertThat(act(TOVE, "statement.recorded", WISH.replace("}", ",\"more\":\"" + "x".repeat(300_000) + "\"}"))
                        .status())
                .isEqualTo(422);
        assertThat(Http.at(port)
                        .as(TOVE)
                        .post(path(), "text/plain", body("statement.recorded", WISH))
                        .status())
                .isEqualTo(415);
        assertThat(Http.at(port)
                        .as(TOVE)
                        .post("/api/plans/anja/events", body("statement.recorded", WISH))
                        .status())
                .isEqualTo(400);
        assertThat(recorded()).isZero();
    }

    @Test
    void what_people_say_raises_flags_as_anything_does_and_asks_for_no_receipt() {
        var tenDaysAgo = OffsetDateTime.now(Here.ZONE).minusDays(10).toString();
        post(
                TOVE,
                body("citizen.enrolled", "{\"cluster\": \"adult\", \"municipality\": \"sundby\"}", "time", tenDaysAgo));
        post(
                TOVE,
                body(
                        "home.allocated",
                        "{\"homeId\": \"h\", \"moveIn\": \"2026-01-01\", \"supportPlanned\": false}",
                        "time",
                        tenDaysAgo));
        eventually(() -> assertThat(Topics.read("enplan.flags", story.citizen().toString()))
                .isNotEmpty());
        for (var sector : List.of("plan", "citizen"))
            assertThat(Topics.read("enplan.receipts." + sector, story.citizen().toString()))
                    .isEmpty();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : callers.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }

    private Answer act(Person who, String event, String data) {
        return post(who, body(event, data));
    }

    private Answer post(Person who, String body) {
        return Http.at(port).as(who).post(path(), body);
    }

    private Answer dry(Person who, String body) {
        return Http.at(port).as(who).post(path() + "?dryRun=true", body);
    }

    private static String body(String event, String data) {
        return "{\"type\": \"dk.enplan." + event + ".v1\", \"data\": " + data + "}";
    }

    private static String body(String event, String data, String attribute, String value) {
        return "{\"" + attribute + "\": \"" + value + "\", \"type\": \"dk.enplan." + event + ".v1\", \"data\": " + data
                + "}";
    }

    private String path() {
        return "/api/plans/" + story.citizen() + "/events";
    }

    private JsonNode plan() {
        return Http.at(port).as(TOVE).get("/api/plans/" + story.citizen()).json();
    }

    private JsonNode inHistory(String id) {
        return eventually(() -> plan().path("history")
                .valueStream()
                .filter(said -> said.toString().contains(id))
                .findFirst()
                .orElseThrow());
    }

    private int recorded() {
        return jdbc.sql("select count(*) from domain_event where aggregate_identifier = ?")
                .param(story.citizen().toString())
                .query(Integer.class)
                .single();
    }

    private static List<String> fields(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").stringValue())
                .toList();
    }
}
