package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coordinator and the citizen act in a plan, in the running service. */
class ActsTest extends AtTheDesk {

    @Autowired
    ActsTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
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
}
