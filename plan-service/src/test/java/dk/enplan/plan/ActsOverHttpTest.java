package dk.enplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds at the edge of the desk: who may, what is filled in, what is said twice or at once, what only is tried. */
class ActsOverHttpTest extends AtTheDesk {

    @Autowired
    ActsOverHttpTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
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
            assertThat(answer.json().path("code").stringValue())
                    .isEqualTo(person.roles().contains("caseworker") ? "not-your-citizen" : "not-yours");
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
        assertThat(Http.at(port).as(TOVE).get(path() + "/" + id).status()).isEqualTo(403);

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
                .isEqualTo(413);
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
}
