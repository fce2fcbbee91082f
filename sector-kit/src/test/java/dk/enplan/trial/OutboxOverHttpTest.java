package dk.enplan.trial;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import dk.enplan.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What waits, as operators and the sector's own system see it. */
class OutboxOverHttpTest extends ServiceTrial {

    private static final String TOPIC = "enplan.events.trial";

    private final UUID citizen = UUID.randomUUID();
    private final JdbcClient jdbc;

    @Autowired
    OutboxOverHttpTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @AfterEach
    void nothing_is_left_behind() {
        takeOut();
        jdbc.sql("delete from outbox_resting").update();
    }

    /** As the runbook says: from where it waits, and then from where it lies apart by now. */
    private void takeOut() {
        for (var table : List.of("outbox", "outbox_aside"))
            jdbc.sql("delete from " + table + " where message_key = ?")
                    .param(citizen.toString())
                    .update();
    }

    private JsonNode outbox(Person person) {
        return as(person).get("/outbox").json();
    }

    /** No door lets this in, so it is laid there by hand. */
    private void somethingThatNoBrokerTakes() {
        jdbc.sql("insert into outbox (topic, message_key, json, put_at) values (?, ?, repeat('secret', 200000), now())")
                .params(TOPIC, citizen.toString())
                .update();
    }

    @Test
    void what_the_broker_does_not_take_is_shown_and_holds_back_nobody_else() {
        somethingThatNoBrokerTakes();
        var other = UUID.randomUUID();
        assertThat(as(Person.system("trial"))
                        .post("/events", """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.effort.started.v1",
                 "subject": "%s", "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00",
                 "sector": "trial", "data": {"effortId": "walks", "kind": "activity"}}""".formatted(UUID.randomUUID(), other))
                        .status())
                .isEqualTo(202);

        eventually(() -> assertThat(Topics.read(TOPIC, other.toString())).hasSize(1));
        var shown = eventually(() -> {
            var outbox = outbox(Person.operator("otto"));
            assertThat(outbox.path("state").stringValue()).isEqualTo("stuck");
            assertThat(outbox.path("waiting").longValue()).isEqualTo(1);
            return outbox;
        });
        assertThat(shown.path("citizens").longValue()).isEqualTo(1);
        assertThat(shown.path("oldest").isString()).isTrue();
        assertThat(shown.path("stuckLanes").longValue()).isEqualTo(1);
        var lane = shown.path("stuck").get(0);
        assertThat(lane.path("topic").stringValue()).isEqualTo(TOPIC);
        assertThat(lane.path("citizenId").stringValue()).isEqualTo(citizen.toString());
        assertThat(lane.path("cause").stringValue()).isEqualTo("RecordTooLargeException");
        assertThat(shown.toString()).doesNotContain("secret");
        assertThat(outbox(Person.system("trial")).path("stuck")).isEqualTo(shown.path("stuck"));

        var health = as(Person.operator("otto")).get("/actuator/health");
        assertThat(health.status()).as("it is no reason to go elsewhere").isEqualTo(200);
        assertThat(health.json().at("/components/outbox/status").stringValue()).isEqualTo("stuck");
        assertThat(health.json().at("/components/outbox/details/stuckLanes").longValue())
                .isEqualTo(1);
        assertThat(anybody().get("/actuator/health/readiness").status()).isEqualTo(200);

        takeOut();
        eventually(() -> {
            restsNoLonger();
            assertThat(outbox(Person.operator("otto")).path("state").stringValue())
                    .isEqualTo("flows");
        });
    }

    private void restsNoLonger() {
        jdbc.sql("update outbox_resting set again_at = now() - interval '1 second'")
                .update();
    }

    @Test
    void it_is_for_those_who_run_it_and_for_those_whose_messages_they_are() {
        for (var person : List.of(Person.operator("otto"), Person.auditor("rita"), Person.system("trial")))
            assertThat(as(person).get("/outbox").status()).as(person.sub()).isEqualTo(200);
        for (var person : List.of(
                Person.system("family"),
                Person.caseworker("kim", "trial", true),
                Person.coordinator("tove"),
                Person.leader("lone"),
                Person.citizen("anja", citizen))) {
            var answer = as(person).get("/outbox");
            assertThat(answer.status()).as(person.sub()).isEqualTo(403);
            assertThat(answer.json().path("code").stringValue()).isEqualTo("not-yours");
        }
        assertThat(anybody().get("/outbox").status()).isEqualTo(401);
    }

    @Test
    void health_says_more_to_those_who_run_it_than_to_anybody() {
        assertThat(anybody().get("/actuator/health").json().has("components")).isFalse();
        assertThat(as(Person.caseworker("kim", "trial", true))
                        .get("/actuator/health")
                        .json()
                        .has("components"))
                .isFalse();
        assertThat(as(Person.operator("otto"))
                        .get("/actuator/health")
                        .json()
                        .at("/components/outbox/details/waiting")
                        .isNumber())
                .isTrue();
        assertThat(as(Person.operator("otto")).get("/actuator/health/readiness").body())
                .doesNotContain("outbox");
    }

    @Test
    void how_many_wait_and_how_long_is_measured() {
        assertThat(as(Person.operator("otto")).get("/actuator/prometheus").body())
                .contains("enplan_outbox_waiting{", "enplan_outbox_oldest_seconds{");
    }
}
