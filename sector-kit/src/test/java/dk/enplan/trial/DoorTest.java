package dk.enplan.trial;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.DoorTrial;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The door against everything that may stand before it. */
class DoorTest extends DoorTrial {

    private static final String DATA = """
            {"effortId": "walks", "kind": "activity"}""";

    DoorTest() {
        super("trial", "/events", new Sample("effort.started", DATA, List.of("effortId", "kind")));
    }

    private int status(String body) {
        return system().post("/events", body).status();
    }

    private String someEvent() {
        return event(UUID.randomUUID(), UUID.randomUUID());
    }

    /** The door's limit, the producer's and the broker's fit together. */
    @Test
    void the_largest_event_that_the_door_takes_is_taken_by_the_broker() {
        var citizen = UUID.randomUUID();
        var event = event(UUID.randomUUID(), citizen);
        var room = 256 * 1024 - event.getBytes(StandardCharsets.UTF_8).length;
        assertThat(status(event.replace("åben", "åben" + "x".repeat(room + 1)))).isEqualTo(413);

        assertThat(status(event.replace("åben", "åben" + "x".repeat(room)))).isEqualTo(202);
        assertThat(published(citizen, 1).getFirst().toString()).hasSizeGreaterThan(256 * 1024 - 200);
    }

    @Test
    void numbers_beyond_all_numbers_are_no_numbers() {
        for (var number : List.of("1e400", "-1e400", "1e999999999", "9".repeat(999), "1e-999999999"))
            assertThat(fields(system().post(
                                    "/events",
                                    someEvent().replace("\"kind\"", "\"endsOn\": " + number + ", \"kind\""))))
                    .as(number)
                    .containsExactly("data.endsOn");
        for (var hours : List.of("1e400", "-1e400", "1e999999999"))
            assertThat(fields(system().post(
                                    "/events",
                                    someEvent().replace("\"kind\"", "\"hoursPerWeek\": " + hours + ", \"kind\""))))
                    .as(hours)
                    .containsExactly("data.hoursPerWeek");
    }

    @Test
    void every_field_of_an_event_is_checked() {
        var answer = system().post("/events", """
                {"specversion": "0.3", "id": "seven", "source": "", "type": "dk.enplan.effort.started.v1",
                 "subject": "010203-1234", "time": 7, "recordedat": "yesterday", "sector": "The Trial",
                 "audience": "everybody", "datacontenttype": "text/xml", "data": {"effortId": 5, "kind": "miracle",
                 "hoursPerWeek": "many", "goalIds": "one", "tags": ["OK?"], "endsOn": "2026-02-30"}}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "subject",
                        "time",
                        "recordedat",
                        "sector",
                        "audience",
                        "datacontenttype",
                        "data.effortId",
                        "data.kind",
                        "data.hoursPerWeek",
                        "data.goalIds",
                        "data.tags[0]",
                        "data.endsOn");
        assertThat(answer.body()).doesNotContain("010203-1234");
    }

    @Test
    void a_type_nobody_has_heard_of_is_not_stored() {
        var answer = system().post("/events", someEvent().replace("effort.started", "effort.dreamt"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("type");
        assertThat(answer.body()).contains("GET /contract");
    }

    @Test
    void words_of_every_kind_arrive_as_they_were_said() {
        var citizen = UUID.randomUUID();
        var words = event(UUID.randomUUID(), citizen).replace("åben", "𝄞 \\\" \\ud83d\\ude00 ﷽");

        assertThat(status(words)).isEqualTo(202);
        var text = eventually(() -> Topics.read("enplan.events.trial", citizen.toString())
                .getFirst()
                .value());
        assertThat(text).isEqualTo(words);
    }

    @Test
    void a_dry_run_stores_nothing() {
        var id = UUID.randomUUID();
        var answer = system().post("/events?dryRun=true", event(id, UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("wouldStore").get(0).stringValue()).isEqualTo(id.toString());
        assertThat(answer.json().path("flags").stringValue())
                .as("nobody has said where the plan is")
                .isEqualTo("unknown");
        assertThat(answer.json().path("reason").stringValue()).contains("ENPLAN_PLAN_URL");
        assertThat(system().get("/events/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_same_event_in_another_spelling_is_the_same_event() {
        var event = someEvent();
        system().post("/events", event);

        assertThat(status(event.replace("\n", " ").replace("\": ", "\":"))).isEqualTo(202);
    }

    @Test
    void one_id_twice_in_a_batch_is_one_event_or_none() {
        var event = someEvent();
        var twins = system().post("/events", "[" + event + "," + event + "]");
        var id = UUID.randomUUID();
        var clash = "[" + event(id, UUID.randomUUID()) + "," + event(id, UUID.randomUUID()) + "]";

        assertThat(twins.json().path("alreadyKnown").intValue()).isEqualTo(1);
        assertThat(status(clash)).isEqualTo(409);
        assertThat(system().get("/events/" + id).status()).isEqualTo(404);
    }

    @Test
    void caseworkers_of_the_sector_may_look_and_nobody_else() {
        var id = UUID.randomUUID();
        system().post("/events", event(id, UUID.randomUUID()));
        var colleague = as(Person.caseworker("kim", "trial", false));

        assertThat(colleague.get("/events/" + id).status()).isEqualTo(200);
        for (var person : List.of(
                Person.caseworker("fie", "family", false),
                Person.coordinator("tove"),
                Person.citizen("anja", UUID.randomUUID()),
                Person.auditor("rita"),
                Person.leader("lone")))
            assertThat(as(person).get("/events/" + id).status())
                    .as(person.sub())
                    .isEqualTo(403);
    }

    @Test
    void an_address_that_makes_no_sense_is_a_problem_not_a_failure() {
        assertThat(system().get("/events/17").status()).isEqualTo(400);
        assertThat(system().get("/events?after=first").status()).isEqualTo(400);
        assertThat(system().get("/events?state=lost").status()).isEqualTo(400);
        assertThat(system().get("/nowhere").status()).isEqualTo(404);
    }
}
