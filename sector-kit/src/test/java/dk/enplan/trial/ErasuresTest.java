package dk.enplan.trial;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import dk.enplan.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sector's service hears that somebody was erased: what it kept about them goes, and nothing more is told. */
class ErasuresTest extends ServiceTrial {

    private final UUID citizen = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final JdbcClient jdbc;

    ErasuresTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void what_was_kept_goes_and_what_was_told_of_others_stays() {
        tell(UUID.randomUUID(), citizen);
        tell(UUID.randomUUID(), other);
        jdbc.sql(
                        "insert into outbox_resting (message_key, topic, position, cause, since, tries, again_at) values (?, 'enplan.nowhere', -1, 'test', now(), 1, now() + interval '30 seconds')")
                .param(citizen.toString())
                .update();
        jdbc.sql("insert into outbox (topic, message_key, json, put_at) values ('enplan.nowhere', ?, '{}', now())")
                .param(citizen.toString())
                .update();
        erased();
        eventually(() -> assertThat(rows("published_event where citizen_id = ?", citizen))
                .isZero());
        for (var table : List.of("outbox", "outbox_aside", "outbox_resting"))
            assertThat(rows(table + " where message_key = ?::text", citizen))
                    .as(table)
                    .isZero();
        assertThat(rows("published_event where citizen_id = ?", other)).isEqualTo(1);
    }

    @Test
    void nothing_is_told_about_them_any_more_at_the_door_nor_at_the_desk_nor_for_trial() {
        erased();
        eventually(() ->
                assertThat(rows("erased_citizen where citizen_id = ?", citizen)).isEqualTo(1));
        for (var answer : List.of(
                post("/events", event(UUID.randomUUID(), citizen)),
                post("/events?dryRun=true", event(UUID.randomUUID(), citizen)),
                as(Person.caseworker("mette", "trial", false))
                        .post("/efforts", "{\"citizenId\": \"" + citizen + "\", \"effortId\": \"e1\"}"))) {
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.json().path("code").stringValue()).isEqualTo("erased");
        }
        assertThat(post("/events", event(UUID.randomUUID(), other)).status()).isEqualTo(202);
        assertThat(rows("published_event where citizen_id = ?", citizen)).isZero();
    }

    @Test
    void to_hear_it_twice_is_harmless_and_what_is_no_erasure_holds_nobody_up() {
        tell(UUID.randomUUID(), citizen);
        Topics.send("enplan.erasures", citizen.toString(), "not even JSON");
        Topics.send("enplan.erasures", citizen.toString(), null);
        erased();
        erased();
        eventually(() -> assertThat(rows("published_event where citizen_id = ?", citizen))
                .isZero());
        assertThat(rows("erased_citizen where citizen_id = ?", citizen)).isEqualTo(1);
    }

    @Test
    void of_what_was_on_its_way_only_the_answer_stays() {
        var id = UUID.randomUUID();
        tell(id, other);
        Topics.send("enplan.receipts.trial", other.toString(), """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.receipt.refused.v1",
                 "subject": "%s", "time": "2026-03-02T09:06:00+01:00", "recordedat": "2026-03-02T09:06:00+01:00",
                 "sector": "plan", "data": {"eventId": "%s", "code": "erased", "field": "subject"}}""".formatted(UUID.randomUUID(), other, id));
        eventually(
                () -> assertThat(jdbc.sql("select json from published_event where event_id = ? and state = 'refused'")
                                .param(id)
                                .query(String.class)
                                .optional())
                        .contains("{}"));
        assertThat(as(Person.system("trial"))
                        .get("/events/" + id)
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("erased");
    }

    private void erased() {
        Topics.send(
                "enplan.erasures", citizen.toString(), """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.citizen.erased.v1",
                 "subject": "%s", "time": "2026-11-22T14:00:00+01:00", "recordedat": "2026-11-22T14:00:00+01:00",
                 "sector": "plan", "data": {"erasureId": "%s"}}""".formatted(UUID.randomUUID(), citizen, UUID.randomUUID()));
    }

    private void tell(UUID id, UUID whom) {
        assertThat(post("/events", event(id, whom)).status()).isEqualTo(202);
    }

    private Http.Answer post(String path, String body) {
        return as(Person.system("trial")).post(path, body);
    }

    private static String event(UUID id, UUID whom) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.effort.started.v1",
                 "subject": "%s", "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00",
                 "sector": "trial", "data": {"effortId": "walks", "kind": "activity"}}""".formatted(id, whom);
    }

    private long rows(String which, UUID whose) {
        return jdbc.sql("select count(*) from " + which)
                .param(whose)
                .query(Long.class)
                .single();
    }
}
