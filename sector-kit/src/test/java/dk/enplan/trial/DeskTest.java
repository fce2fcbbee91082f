package dk.enplan.trial;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import dk.enplan.testkit.Topics;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every sector's desk does with an order, whatever the order says. */
class DeskTest extends ServiceTrial {

    private static final Person KIM = Person.caseworker("kim", "trial", false);
    private static final Person WITH_AUTHORITY = Person.caseworker("jo", "trial", true);

    private final UUID citizen = UUID.randomUUID();

    private Answer start(String more) {
        return as(KIM).post("/efforts", """
                {"citizenId": "%s", "effortId": "walks"%s}""".formatted(citizen, more));
    }

    private Answer end(String more) {
        return as(KIM).post("/efforts/walks/end", """
                {"citizenId": "%s", "reason": "completed"%s}""".formatted(citizen, more));
    }

    private static String code(Answer answer) {
        return answer.json().path("code").stringValue();
    }

    @Test
    void only_those_who_work_for_the_sector_give_orders() {
        var order = """
                {"citizenId": "%s", "effortId": "walks"}""".formatted(citizen);

        assertThat(anybody().post("/efforts", order).status()).isEqualTo(401);
        assertThat(as(Person.caseworker("fie", "family", true))
                        .post("/efforts", order)
                        .status())
                .isEqualTo(403);
        assertThat(as(Person.coordinator("tove")).post("/efforts", order).status())
                .isEqualTo(403);
        assertThat(as(Person.system("trial")).post("/efforts", order).status()).isEqualTo(202);
    }

    @Test
    void an_order_that_cannot_be_understood_is_told_each_wrong_field() {
        var answer = as(KIM).post("/efforts", """
                {"citizenId": "010203-1234", "time": "soon", "kind": "magic"}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").stringValue()))
                .containsExactlyInAnyOrder("citizenId", "time", "effortId", "kind");
    }

    @Test
    void an_order_with_a_cpr_number_in_its_words_is_refused_and_told_where() {
        for (var field : List.of("caseId", "successorOf")) {
            var answer = start(", \"" + field + "\": \"sag 010203-1234\"");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(code(answer)).isEqualTo("cpr-in-text");
            assertThat(answer.json().path("errors").path(0).path("field").stringValue())
                    .isEqualToIgnoringCase(field);
            assertThat(answer.body()).doesNotContain("1234");
        }
        assertThat(start("").status()).as("nothing was kept").isEqualTo(202);
    }

    @Test
    void what_is_no_order_is_refused() {
        for (var body : List.of("[]", "1", "null", "{}", "\"start\"", "{", ""))
            assertThat(as(KIM).post("/efforts", body).status()).as(body).isIn(400, 422);
    }

    @Test
    void an_order_for_tomorrow_is_refused() {
        assertThat(start(", \"time\": \"" + OffsetDateTime.now(ZoneOffset.UTC).plusDays(1) + "\"")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_same_order_twice_under_one_id_is_harmless() {
        var id = ", \"id\": \"" + UUID.randomUUID() + "\"";

        assertThat(start(id).status()).isEqualTo(202);
        assertThat(start(id).status()).isEqualTo(202);
        assertThat(end("").status()).isEqualTo(202);
        eventually(() -> assertThat(Topics.read("enplan.events.trial", citizen.toString()))
                .hasSize(2));
    }

    @Test
    void another_order_under_a_known_id_is_refused() {
        var id = ", \"id\": \"" + UUID.randomUUID() + "\"";
        start(id);

        assertThat(code(end(id))).isEqualTo("id-taken");
    }

    @Test
    void what_does_not_fit_what_was_told_is_a_clash_that_says_what_to_do() {
        var answer = end("");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("effort-does-not-run");
        assertThat(answer.json().path("detail").stringValue()).endsWith("start it first.");
    }

    @Test
    void what_was_annulled_was_never_so() {
        start("");
        var end = end("").json().path("id").stringValue();
        assertThat(code(end(""))).isEqualTo("effort-ended-already");

        var annulment = UUID.randomUUID().toString();
        annul(annulment, end);
        assertThat(end("").status()).isEqualTo(202);

        annul(UUID.randomUUID().toString(), annulment);
        assertThat(code(end(""))).isEqualTo("effort-ended-already");
    }

    private void annul(String id, String event) {
        var annulment = """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.event.annulled.v1",
                 "subject": "%s", "time": "%s", "recordedat": "%3$s", "sector": "trial",
                 "data": {"eventId": "%s", "reason": "entered-in-error"}}""".formatted(id, citizen, OffsetDateTime.now(ZoneOffset.UTC), event);
        assertThat(as(Person.system("trial")).post("/events", annulment).status())
                .isEqualTo(202);
    }

    @Test
    void an_order_is_judged_by_when_it_was_true() {
        start(", \"time\": \"2026-03-02T09:00:00+01:00\"");

        assertThat(code(end(", \"time\": \"2026-03-01T09:00:00+01:00\""))).isEqualTo("effort-before-its-start");
        assertThat(end(", \"time\": \"2026-03-03T09:00:00+01:00\"").status()).isEqualTo(202);
        assertThat(code(start(", \"time\": \"2026-03-02T12:00:00+01:00\""))).isEqualTo("effort-ended-later");
        assertThat(start(", \"time\": \"2026-03-04T12:00:00+01:00\"").status()).isEqualTo(202);
    }

    @Test
    void who_may_not_read_a_fact_sees_that_there_is_something() {
        start(", \"audience\": \"relational\"");

        assertThat(known(KIM)).isEqualTo("1 known, 0 restricted");
        assertThat(known(WITH_AUTHORITY)).isEqualTo("0 known, 1 restricted");
        assertThat(known(Person.system("trial"))).isEqualTo("1 known, 0 restricted");
    }

    @Test
    void half_a_story_is_not_told() {
        start("");
        end(", \"audience\": \"authority\"");

        assertThat(known(KIM)).isEqualTo("0 known, 1 restricted");
        assertThat(known(WITH_AUTHORITY)).isEqualTo("1 known, 0 restricted");
    }

    private String known(Person reader) {
        var picture = as(reader).get("/citizens/" + citizen).json();
        return picture.path("known").size() + " known, "
                + picture.path("restricted").intValue() + " restricted";
    }
}
