package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Language;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody of whom something is kept everywhere, and those who want them erased. */
final class ToBeErased {

    static final Person DORTE = Person.dpo("dorte");
    static final Person DAVID = Person.dpo("david");
    static final Person RITA = Person.auditor("rita");
    static final Person OTTO = Person.operator("otto");

    /** Said by nobody else, in no other test. */
    final String secret = "Hun drømmer om en sejlbåd ved Ærø " + UUID.randomUUID();

    final Traces traces;
    private final AtTheDesk desk;

    ToBeErased(AtTheDesk desk) {
        this.desk = desk;
        this.traces = new Traces(desk.jdbc);
    }

    void aPlan() {
        assertThat(desk.act(AtTheDesk.TOVE, "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}")
                        .status())
                .isEqualTo(201);
        assertThat(desk.act(
                                AtTheDesk.TOVE,
                                "goal.proposed",
                                AtTheDesk.GOAL.replace("Et job, jeg kan holde til", secret))
                        .status())
                .isEqualTo(201);
        eventually(() -> assertThat(desk.plan().toString()).contains(secret));
    }

    /** Somewhere in every table that may keep something of somebody. */
    void everythingIsKept() {
        aPlan();
        desk.act(AtTheDesk.TOVE, "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        desk.act(
                AtTheDesk.TOVE,
                "promise.made",
                "{\"promiseId\":\"p1\",\"by\":\"plan\",\"dueOn\":\"2099-01-01\",\"about\":\"" + secret + "\"}");
        var here = "/api/plans/" + desk.story.citizen();
        Http.at(desk.port).as(AtTheDesk.TOVE).put(here + "/protection", "{}");
        desk.jdbc
                .sql("insert into look (citizen_id, person, roles, last_at) values (?, 'tove', '{coordinator}', now())")
                .param(desk.story.citizen())
                .update();
        desk.jdbc
                .sql(
                        "insert into broken_glass (glass_id, citizen_id, person, roles, reason, at, until) values (gen_random_uuid(), ?, 'pia', '{caseworker}', ?, now(), now())")
                .params(desk.story.citizen(), secret)
                .update();
        desk.jdbc
                .sql(
                        "insert into wake_up (citizen_id, due_at) values (?, now() + interval '9 years') on conflict do nothing")
                .param(desk.story.citizen())
                .update();
        // In a lane that rests, so that nobody sends it meanwhile.
        var key = desk.story.citizen().toString();
        desk.jdbc
                .sql(
                        "insert into outbox_resting (message_key, topic, position, cause, since, tries, again_at) values (?, 'enplan.nowhere', -1, 'test', now(), 1, now() + interval '30 seconds')")
                .param(key)
                .update();
        desk.jdbc
                .sql("insert into outbox (topic, message_key, json, put_at) values ('enplan.nowhere', ?, ?, now())")
                .params(key, secret)
                .update();
        var unheard = desk.story.tell("family", "horse.ridden", "{\"horseId\":\"" + secret + "\"}");
        var nobodys = "{\"subject\":\"" + desk.story.citizen() + "\", \"of\":\"" + secret + "\"";
        desk.story.send("family", UUID.randomUUID().toString(), nobodys);
        eventually(() -> assertThat(answer(unheard)).isEqualTo("dk.enplan.receipt.parked.v1 not-understood"));
        // What is sent is gone, and what rests lies apart: from here on nothing moves by itself.
        eventually(() -> assertThat(desk.jdbc
                        .sql("select count(*) from outbox where message_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero());
        eventually(() -> assertThat(desk.jdbc
                        .sql("select count(*) from view_generation where state = 'serving'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    Answer erased() {
        erase(DORTE, "");
        var done = erase(DAVID, "");
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        return done;
    }

    Answer erase(Person who, String query) {
        return Http.at(desk.port)
                .as(who)
                .post(
                        "/api/erasures" + query,
                        "{\"citizenId\": \"" + desk.story.citizen()
                                + "\", \"reason\": \"Borgeren har bedt om det\", \"legalBasis\": \"GDPR art. 17, stk. 1, litra b\"}");
    }

    Answer order(Person who, String body) {
        return Http.at(desk.port).as(who).post("/api/erasures", body);
    }

    Answer one(Person who) {
        return Http.at(desk.port).as(who).get("/api/erasures/" + desk.story.citizen());
    }

    static String code(Answer answer) {
        return answer.json().path("code").stringValue();
    }

    JsonNode verified(UUID citizen) {
        return Http.at(desk.port)
                .as(RITA)
                .get("/api/audit/verify?citizen=" + citizen)
                .json();
    }

    String answer(UUID about) {
        return answer("family", about);
    }

    String answer(String sector, UUID about) {
        return Topics.read("enplan.receipts." + sector).stream()
                .map(record -> Language.parse(record.value()).orElseThrow())
                .filter(receipt ->
                        receipt.path("data").path("eventId").stringValue().equals(about.toString()))
                .map(receipt -> receipt.path("type").stringValue() + " "
                        + receipt.path("data").path("code").stringValue(""))
                .findFirst()
                .orElse("none");
    }
}
