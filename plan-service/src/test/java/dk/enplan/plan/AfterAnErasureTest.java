package dk.enplan.plan;

import static dk.enplan.plan.ToBeErased.OTTO;
import static dk.enplan.plan.ToBeErased.RITA;
import static dk.enplan.plan.ToBeErased.code;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody hears of somebody who was erased, and how everything else goes on. */
class AfterAnErasureTest extends AtTheDesk {

    private final ToBeErased them = new ToBeErased(this);

    @Autowired
    AfterAnErasureTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void who_may_know_hears_that_they_were_erased_and_nobody_else_can_tell_them_from_anybody() {
        them.aPlan();
        them.erased();
        var plan = "/api/plans/" + story.citizen();
        for (var knows : List.of(RITA, anja)) {
            var answer = Http.at(port).as(knows).get(plan);
            assertThat(answer.status()).as(knows.sub()).isEqualTo(410);
            assertThat(code(answer)).isEqualTo("erased");
        }
        for (var other : List.of(TOVE, Person.caseworker("mette", "family", false)))
            assertThat(Http.at(port).as(other).get(plan).body())
                    .isEqualTo(Http.at(port)
                            .as(other)
                            .get("/api/plans/" + UUID.randomUUID())
                            .body()
                            .replaceAll("/api/plans/[-0-9a-f]+", plan));
        assertThat(act(TOVE, "goal.proposed", GOAL).status()).isEqualTo(403);
        assertThat(act(anja, "statement.recorded", WISH).status()).isEqualTo(410);
        assertThat(Http.at(port)
                        .as(Person.caseworker("mette", "family", false))
                        .post(
                                plan + "/break-glass",
                                "{\"reason\": \"Hun ringede i nat og bad om hjælp\", \"minutes\": 5}")
                        .status())
                .isEqualTo(403);
        assertThat(Http.at(port).as(anja).get(plan + "/access").status())
                .as("who has looked is theirs to know")
                .isEqualTo(200);
    }

    @Test
    void whatever_is_told_about_them_later_is_refused_for_good_and_leaves_nothing() {
        them.aPlan();
        var parkedBefore = story.tell("family", "horse.ridden", "{\"horseId\":\"" + them.secret + "\"}");
        eventually(() -> assertThat(them.answer(parkedBefore)).isEqualTo("dk.enplan.receipt.parked.v1 not-understood"));
        them.erased();
        var fact = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        var unheard = story.tell("family", "horse.ridden", "{\"horseId\":\"" + them.secret + "\"}");
        var wrong = story.tell("family", "home.tenancy-started", "{\"homeId\":7}");
        story.send("family", story.citizen().toString(), "not even JSON about " + them.secret);
        // Under their key, and about somebody else: that one hears what is wrong with it, and not that they were
        // erased.
        var other = new Story();
        var astray = other.event(UUID.randomUUID(), "family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        other.send("family", story.citizen().toString(), astray);
        eventually(
                () -> assertThat(them.answer(other.idOf(astray))).isEqualTo("dk.enplan.receipt.refused.v1 wrong-key"));
        jdbc.sql("delete from set_aside where citizen_id = ?")
                .param(other.citizen())
                .update();
        var last = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h2\"}");
        for (var late : List.of(fact, unheard, wrong, last))
            eventually(() -> assertThat(them.answer(late)).isEqualTo("dk.enplan.receipt.refused.v1 erased"));
        assertThat(jdbc.sql("select count(*) from set_aside where citizen_id = ?")
                        .param(story.citizen())
                        .query(Long.class)
                        .single())
                .isZero();
        eventually(() ->
                assertThat(them.traces.of(story.citizen().toString())).doesNotContain("outbox", "set_aside", "inbox"));
    }

    @Test
    void everybody_is_told_under_the_citizens_key() {
        them.aPlan();
        var id = them.erased().json().path("erasureId").stringValue();
        eventually(
                () -> assertThat(Topics.read("enplan.erasures", story.citizen().toString()))
                        .singleElement()
                        .satisfies(told -> assertThat(told.value()).contains("dk.enplan.citizen.erased.v1", id)));
    }

    @Test
    void the_history_is_as_it_was_written_and_everything_goes_on() throws Exception {
        them.aPlan();
        them.erased();
        assertThat(them.verified(story.citizen()).path("untouched").booleanValue())
                .isTrue();
        var other = new Story();
        other.tell("plan", "goal.proposed", GOAL);
        eventually(() -> assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/plans/" + other.citizen())
                        .status())
                .isEqualTo(200));
        var begun = Http.at(port)
                .as(OTTO)
                .post("/api/views/rebuild", "")
                .json()
                .path("generation")
                .intValue();
        eventually(() -> assertThat(Http.at(port)
                        .as(OTTO)
                        .get("/api/views")
                        .json()
                        .path("generations")
                        .valueStream()
                        .filter(it -> it.path("generation").intValue() >= begun)
                        .anyMatch(it -> it.path("state").stringValue().equals("serving")))
                .isTrue());
        assertThat(jdbc.sql("select count(*) from serving.behind where citizen = ?")
                        .param(story.citizen().toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Http.at(port).as(RITA).get("/api/plans/" + story.citizen()).status())
                .isEqualTo(410);
        assertThat(Http.at(port).as(RITA).get("/api/plans/" + other.citizen()).status())
                .isEqualTo(200);
        assertThat(Http.at(port)
                        .as(Person.leader("lone"))
                        .get("/api/leader/figures")
                        .status())
                .isEqualTo(200);
        assertThat(Http.at(port)
                        .as(OTTO)
                        .post("/api/keys/rotation", "")
                        .json()
                        .path("left")
                        .longValue())
                .isZero();
        assertThat(Http.at(port)
                        .as(OTTO)
                        .post("/api/parked/retry?citizen=" + story.citizen(), "")
                        .status())
                .isEqualTo(200);
        assertThat(them.traces.of(them.secret)).as("made anew from the history").isEmpty();
    }

    @Test
    void the_register_of_the_protected_takes_nobody_in_who_was_erased() {
        them.aPlan();
        them.erased();
        var answer =
                Http.at(port).as(Person.system("registry")).put("/api/plans/" + story.citizen() + "/protection", "{}");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(them.traces.of(story.citizen().toString())).doesNotContain("protected_citizen");
    }
}
