package dk.enplan.trial;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import dk.enplan.testkit.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of an event after the door: many at once, what the plan answers, what its publisher can look up. */
class AnswersTest extends ServiceTrial {

    private static final String RECEIPTS = "enplan.receipts.trial";

    private final UUID citizen = UUID.randomUUID();

    private Http system() {
        return as(Person.system("trial"));
    }

    private int tell(UUID id, UUID whom) {
        return system().post("/events", """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.effort.started.v1",
                 "subject": "%s", "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00",
                 "sector": "trial", "data": {"effortId": "walks", "kind": "activity"}}""".formatted(id, whom)).status();
    }

    private void answer(String type, String data) {
        Topics.send(RECEIPTS, citizen.toString(), """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.receipt.%s.v1",
                 "subject": "%s", "time": "2026-03-02T09:06:00+01:00", "recordedat": "2026-03-02T09:06:00+01:00",
                 "sector": "plan", "data": %s}""".formatted(UUID.randomUUID(), type, citizen, data));
    }

    private JsonNode standing(UUID id) {
        return system().get("/events/" + id).json();
    }

    private JsonNode eventuallyStanding(UUID id, String state) {
        return eventually(() -> {
            var standing = standing(id);
            assertThat(standing.path("state").stringValue()).isEqualTo(state);
            return standing;
        });
    }

    @Test
    void of_many_that_say_the_same_at_once_one_is_heard() throws Exception {
        var id = UUID.randomUUID();
        var answers = atOnce(Collections.nCopies(20, () -> tell(id, citizen)));
        var after = UUID.randomUUID();
        tell(after, citizen);

        assertThat(answers).containsOnly(202);
        eventually(() -> assertThat(Topics.read("enplan.events.trial", citizen.toString()))
                .hasSize(2)
                .last()
                .satisfies(message -> assertThat(message.value()).contains(after.toString())));
    }

    @Test
    void of_many_that_claim_one_id_one_gets_it() throws Exception {
        var id = UUID.randomUUID();
        var answers = atOnce(Collections.nCopies(10, () -> tell(id, UUID.randomUUID())));

        assertThat(answers).containsOnly(202, 409);
        assertThat(Collections.frequency(answers, 202)).isEqualTo(1);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (Future<Integer> answer : callers.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }

    @Test
    void what_was_told_is_listed_page_by_page() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(id -> tell(id, citizen));
        var found = new ArrayList<String>();
        var after = 0L;
        var page = system().get("/events?state=stored&most=2").json();
        while (!page.path("events").isEmpty()) {
            page.path("events")
                    .valueStream()
                    .forEach(one -> found.add(one.path("id").stringValue()));
            after = page.path("next").longValue();
            page = system().get("/events?state=stored&most=2&after=" + after).json();
        }

        assertThat(found)
                .containsSubsequence(ids.stream().map(UUID::toString).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_refused_event_says_why_and_may_be_mended_and_told_again() {
        var id = UUID.randomUUID();
        tell(id, citizen);
        answer("refused", """
                {"eventId": "%s", "code": "unknown-citizen", "field": "subject", "reason": "nobody has this id"}""".formatted(id));
        var refused = eventuallyStanding(id, "refused");
        assertThat(refused.path("code").stringValue()).isEqualTo("unknown-citizen");
        assertThat(refused.path("field").stringValue()).isEqualTo("subject");

        var rightOne = UUID.randomUUID();
        assertThat(tell(id, rightOne)).isEqualTo(202);

        assertThat(standing(id).path("state").stringValue()).isEqualTo("stored");
        eventually(() -> assertThat(Topics.read("enplan.events.trial", rightOne.toString()))
                .hasSize(1));
    }

    @Test
    void accepted_is_the_last_word() {
        var id = UUID.randomUUID();
        var other = UUID.randomUUID();
        tell(id, citizen);
        tell(other, citizen);
        answer("parked", """
                {"eventId": "%s", "code": "no-plan-yet"}""".formatted(id));
        eventuallyStanding(id, "parked");
        for (var type : List.of("accepted", "duplicate")) answer(type, """
                {"eventId": "%s"}""".formatted(id));
        answer("duplicate", """
                {"eventId": "%s"}""".formatted(other));
        eventuallyStanding(other, "duplicate");

        assertThat(standing(id).path("state").stringValue()).isEqualTo("accepted");
    }

    @Test
    void every_kind_of_answer_is_shown_with_what_it_says() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(id -> tell(id, citizen));
        answer("accepted", """
                {"eventId": "%s"}""".formatted(ids.get(0)));
        answer("duplicate", """
                {"eventId": "%s"}""".formatted(ids.get(1)));
        answer("parked", """
                {"eventId": "%s", "code": "failed", "reason": "it is kept"}""".formatted(ids.get(2)));
        answer("refused", """
                {"eventId": "%s", "code": "wrong-sector", "field": "sector", "reason": "must be trial"}""".formatted(ids.get(3)));

        var states = List.of("accepted", "duplicate", "parked", "refused");
        for (int i = 0; i < ids.size(); i++) {
            var standing = eventuallyStanding(ids.get(i), states.get(i));
            assertThat(standing.path("answeredAt").stringValue()).contains("2026-03-02T08:06");
            for (var other : states)
                assertThat(listed(other).contains(ids.get(i).toString())).isEqualTo(other.equals(states.get(i)));
        }
        assertThat(said(ids.get(2))).containsExactly("failed", "", "it is kept");
        assertThat(said(ids.get(3))).containsExactly("wrong-sector", "sector", "must be trial");
    }

    private List<String> said(UUID id) {
        var standing = standing(id);
        return List.of(
                standing.path("code").stringValue(""),
                standing.path("field").stringValue(""),
                standing.path("reason").stringValue(""));
    }

    private List<String> listed(String state) {
        return system().get("/events?most=500&state=" + state)
                .json()
                .path("events")
                .valueStream()
                .map(event -> event.path("id").stringValue())
                .toList();
    }

    @Test
    void what_was_parked_and_taken_up_is_answered_anew() {
        var taken = UUID.randomUUID();
        var refused = UUID.randomUUID();
        for (var id : List.of(taken, refused)) {
            tell(id, citizen);
            answer("parked", """
                    {"eventId": "%s", "code": "failed", "reason": "it is kept"}""".formatted(id));
            eventuallyStanding(id, "parked");
        }
        answer("accepted", """
                {"eventId": "%s"}""".formatted(taken));
        answer("refused", """
                {"eventId": "%s", "code": "id-taken", "field": "id"}""".formatted(refused));

        eventuallyStanding(taken, "accepted");
        assertThat(said(taken)).containsExactly("", "", "");
        eventuallyStanding(refused, "refused");
        assertThat(said(refused)).containsExactly("id-taken", "id", "");
        assertThat(listed("parked")).doesNotContain(taken.toString(), refused.toString());
    }

    @Test
    void what_was_mended_is_listed_no_more_among_the_refused_and_goes_its_own_way() {
        var id = UUID.randomUUID();
        tell(id, citizen);
        answer("refused", """
                {"eventId": "%s", "code": "unknown-citizen", "field": "subject"}""".formatted(id));
        eventuallyStanding(id, "refused");
        assertThat(listed("refused")).contains(id.toString());

        var rightOne = UUID.randomUUID();
        assertThat(tell(id, rightOne)).isEqualTo(202);
        assertThat(listed("refused")).doesNotContain(id.toString());
        assertThat(said(id)).containsExactly("", "", "");
        assertThat(standing(id).path("citizenId").stringValue()).isEqualTo(rightOne.toString());
        assertThat(tell(id, UUID.randomUUID()))
                .as("only what was refused is mended")
                .isEqualTo(409);

        answer("accepted", """
                {"eventId": "%s"}""".formatted(id));
        eventuallyStanding(id, "accepted");
        assertThat(tell(id, UUID.randomUUID())).isEqualTo(409);
    }

    @Test
    void receipts_that_make_no_sense_do_not_stop_those_that_do() {
        var id = UUID.randomUUID();
        tell(id, citizen);
        Topics.send(RECEIPTS, citizen.toString(), "not even JSON");
        Topics.send(RECEIPTS, citizen.toString(), "{}");
        answer("applauded", "{}");
        answer("accepted", """
                {"eventId": "%s"}""".formatted(UUID.randomUUID()));
        answer("accepted", """
                {"eventId": "%s"}""".formatted(id));

        eventuallyStanding(id, "accepted");
    }
}
