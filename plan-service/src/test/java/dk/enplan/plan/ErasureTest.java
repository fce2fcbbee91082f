package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.plan.model.AtHand;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody is erased, by the service as it runs: what is left of them, and what everybody is told. */
class ErasureTest extends AtTheDesk {

    private static final Person DORTE = Person.dpo("dorte");
    private static final Person DAVID = Person.dpo("david");
    private static final Person RITA = Person.auditor("rita");
    private static final Person OTTO = Person.operator("otto");
    /** Said by nobody else, in no other test. */
    private final String secret = "Hun drømmer om en sejlbåd ved Ærø " + UUID.randomUUID();

    private final Traces traces;
    private final AtHand atHand;
    private final TransactionTemplate transaction;

    @Autowired
    ErasureTest(@LocalServerPort int port, JdbcClient jdbc, AtHand atHand, TransactionTemplate transaction) {
        super(port, jdbc);
        this.transaction = transaction;
        this.atHand = atHand;
        this.traces = new Traces(jdbc);
    }

    @Test
    void every_table_says_what_an_erasure_does_with_it() throws Exception {
        assertThat(table().keySet()).isEqualTo(traces.tables());
    }

    @Test
    void nothing_is_left_of_them_but_ids_and_what_they_said_stands_nowhere() throws Exception {
        everythingIsKept();
        assertThat(traces.of(secret))
                .as("to find it where it is")
                .contains("view.fact", "broken_glass", "outbox_aside");
        var before = traces.of(story.citizen().toString());
        assertThat(before)
                .contains(
                        "view.plan",
                        "view.fact",
                        "view.summary",
                        "inbox",
                        "look",
                        "wake_up",
                        "set_aside",
                        "protected_citizen",
                        "broken_glass",
                        "domain_event",
                        "access_log",
                        "citizen_key");

        assertThat(erased().status()).isEqualTo(201);

        assertThat(traces.of(secret)).isEmpty();
        var stay = table().entrySet().stream()
                .filter(it -> Set.of("stays", "theirs").contains(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        eventually(() -> assertThat(new TreeSet<>(traces.of(story.citizen().toString())))
                .as("once all others have been told")
                .isSubsetOf(stay));
    }

    @Test
    void a_dry_run_says_what_would_go_and_changes_nothing() throws Exception {
        everythingIsKept();
        var before = traces.of(story.citizen().toString());
        var answer = erase(DORTE, "?dryRun=true");
        assertThat(answer.status()).isEqualTo(200);
        var counts = answer.json().path("counts");
        for (var place : List.of("events", "views", "inbox", "set-aside", "looks", "wake-up", "protection", "outbox"))
            assertThat(counts.path(place).longValue()).as(place).isPositive();
        assertThat(counts.path("break-glass-reasons").longValue()).isEqualTo(1);
        assertThat(traces.of(story.citizen().toString())).isEqualTo(before);
        assertThat(traces.of(secret)).contains("view.fact");
        assertThat(one(DORTE).status()).isEqualTo(404);
    }

    @Test
    void two_people_must_want_it_and_one_of_them_asking_twice_is_one() {
        aPlan();
        var first = erase(DORTE, "");
        assertThat(first.status()).isEqualTo(202);
        assertThat(erase(DORTE, "").status()).isEqualTo(202);
        assertThat(plan().path("goals")).isNotEmpty();
        assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/erasures")
                        .json()
                        .path("asked")
                        .toString())
                .contains(story.citizen().toString(), "dorte");
        var second = erase(DAVID, "");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("askedBy").stringValue()).isEqualTo("dorte");
        assertThat(second.json().path("confirmedBy").stringValue()).isEqualTo("david");
        assertThat(second.json().path("counts").path("views").longValue()).isPositive();
        assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/erasures")
                        .json()
                        .path("asked")
                        .toString())
                .doesNotContain(story.citizen().toString());
    }

    @Test
    void what_only_one_wants_can_be_withdrawn_and_what_is_done_cannot() {
        aPlan();
        erase(DORTE, "");
        var here = "/api/erasures/" + story.citizen();
        assertThat(Http.at(port).as(DAVID).delete(here).status()).isEqualTo(204);
        assertThat(Http.at(port).as(DAVID).delete(here).status()).isEqualTo(404);
        assertThat(erase(DAVID, "").status()).as("one again").isEqualTo(202);
        erase(DORTE, "");
        assertThat(Http.at(port).as(DAVID).delete(here).status()).isEqualTo(404);
        assertThat(one(DORTE).status()).isEqualTo(200);
    }

    @Test
    void done_once_it_is_answered_with_its_record_however_often_it_is_asked_for() {
        aPlan();
        var done = erased();
        var again = erase(DORTE, "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(done.json());
        assertThat(erase(DAVID, "?dryRun=true").json()).isEqualTo(done.json());
        assertThat(one(RITA).json()).isEqualTo(done.json());
        assertThat(done.json().path("records").get(0).path("lastHash").stringValue())
                .hasSize(64);
    }

    @Test
    void nobody_else_erases_anybody_and_it_is_said_what_is_missing() {
        aPlan();
        for (var other : List.of(TOVE, RITA, OTTO, Person.leader("lone"), anja, Person.system("family")))
            assertThat(erase(other, "").status()).as(other.sub()).isEqualTo(403);
        assertThat(code(order(DORTE, "{\"citizenId\": \"" + story.citizen() + "\"}")))
                .isEqualTo("reason-missing");
        assertThat(code(order(DORTE, "{\"reason\": \"ønske\"}"))).isEqualTo("citizen-missing");
        assertThat(code(order(DORTE, "{\"citizenId\": \"" + UUID.randomUUID() + "\", \"reason\": \"ønske\"}")))
                .isEqualTo("nothing-kept");
        assertThat(code(order(
                        DORTE,
                        "{\"citizenId\": \"" + story.citizen() + "\", \"reason\": \"" + "ø".repeat(501) + "\"}")))
                .isEqualTo("reason-too-long");
        assertThat(plan().path("goals")).isNotEmpty();
    }

    @Test
    void who_may_know_hears_that_they_were_erased_and_nobody_else_can_tell_them_from_anybody() {
        aPlan();
        erased();
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
        aPlan();
        var parkedBefore = story.tell("family", "horse.ridden", "{\"horseId\":\"" + secret + "\"}");
        eventually(() -> assertThat(answer(parkedBefore)).isEqualTo("dk.enplan.receipt.parked.v1 not-understood"));
        erased();
        var fact = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        var unheard = story.tell("family", "horse.ridden", "{\"horseId\":\"" + secret + "\"}");
        var wrong = story.tell("family", "home.tenancy-started", "{\"homeId\":7}");
        story.send("family", story.citizen().toString(), "not even JSON about " + secret);
        // Under their key, and about somebody else: that one hears what is wrong with it, and not that they were
        // erased.
        var other = new Story();
        var astray = other.event(UUID.randomUUID(), "family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        other.send("family", story.citizen().toString(), astray);
        eventually(() -> assertThat(answer(other.idOf(astray))).isEqualTo("dk.enplan.receipt.refused.v1 wrong-key"));
        jdbc.sql("delete from set_aside where citizen_id = ?")
                .param(other.citizen())
                .update();
        var last = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h2\"}");
        for (var late : List.of(fact, unheard, wrong, last))
            eventually(() -> assertThat(answer(late)).isEqualTo("dk.enplan.receipt.refused.v1 erased"));
        assertThat(jdbc.sql("select count(*) from set_aside where citizen_id = ?")
                        .param(story.citizen())
                        .query(Long.class)
                        .single())
                .isZero();
        eventually(
                () -> assertThat(traces.of(story.citizen().toString())).doesNotContain("outbox", "set_aside", "inbox"));
    }

    @Test
    void everybody_is_told_under_the_citizens_key() {
        aPlan();
        var id = erased().json().path("erasureId").stringValue();
        eventually(
                () -> assertThat(Topics.read("enplan.erasures", story.citizen().toString()))
                        .singleElement()
                        .satisfies(told -> assertThat(told.value()).contains("dk.enplan.citizen.erased.v1", id)));
    }

    @Test
    void the_history_is_as_it_was_written_and_everything_goes_on() throws Exception {
        aPlan();
        erased();
        assertThat(verified(story.citizen()).path("untouched").booleanValue()).isTrue();
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
        assertThat(traces.of(secret)).as("made anew from the history").isEmpty();
    }

    @Test
    void of_two_records_of_one_person_both_go_whichever_is_asked_for() {
        aPlan();
        var survivor = new Story();
        survivor.tell("plan", "goal.proposed", GOAL);
        story.tell("plan", "citizen.identity-merged", "{\"into\":\"" + survivor.citizen() + "\"}");
        eventually(() -> assertThat(Http.at(port)
                        .as(RITA)
                        .get("/api/plans/" + survivor.citizen())
                        .body())
                .contains(secret));
        assertThat(erase(DORTE, "?dryRun=true").json().path("citizens").toString())
                .contains(story.citizen().toString(), survivor.citizen().toString());
        erase(DORTE, "");
        var done = order(DAVID, "{\"citizenId\": \"" + survivor.citizen() + "\", \"reason\": \"ja\"}");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().path("records")).hasSize(2);
        for (var record : List.of(story.citizen(), survivor.citizen())) {
            assertThat(Http.at(port).as(RITA).get("/api/plans/" + record).status())
                    .isEqualTo(410);
            assertThat(Http.at(port).as(DORTE).get("/api/erasures/" + record).json())
                    .isEqualTo(done.json());
        }
        assertThat(traces.of(secret)).isEmpty();
        // Nor does anybody become them.
        var third = new Story();
        var into = third.tell("plan", "citizen.identity-merged", "{\"into\":\"" + survivor.citizen() + "\"}");
        eventually(() -> assertThat(answer("plan", into)).isEqualTo("dk.enplan.receipt.refused.v1 erased"));
    }

    @Test
    void whoever_was_taken_for_another_by_mistake_is_not_erased_behind_the_others_back() {
        aPlan();
        var other = new Story();
        other.tell("plan", "goal.proposed", GOAL);
        var merged = story.tell("plan", "citizen.identity-merged", "{\"into\":\"" + other.citizen() + "\"}");
        story.tell("plan", "event.annulled", "{\"eventId\":\"" + merged + "\",\"reason\":\"wrong-citizen\"}");
        eventually(() -> assertThat(recorded()).isEqualTo(4));
        erase(DORTE, "");
        var answer = erase(DAVID, "");
        assertThat(code(answer)).isEqualTo("parted");
        assertThat(answer.json().path("citizens").toString())
                .contains(other.citizen().toString());
        assertThat(plan().path("goals")).isNotEmpty();
        // The other may be; and what is told of this one goes on, though it used to be told on.
        var theirs = "{\"citizenId\": \"" + other.citizen() + "\", \"reason\": \"ønske\"}";
        order(DORTE, theirs);
        assertThat(order(DAVID, theirs).status()).isEqualTo(201);
        var later = story.tell("plan", "home.tenancy-started", "{\"homeId\":\"h\"}");
        eventually(() -> assertThat(answer("plan", later)).startsWith("dk.enplan.receipt.accepted.v1"));
    }

    @Test
    void who_tells_while_somebody_is_erased_leaves_nothing_behind() throws Exception {
        aPlan();
        erase(DORTE, "");
        var done = new int[1];
        var teller = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 60; i++)
                story.tell("family", "effort.started", "{\"effortId\":\"" + secret + i + "\",\"kind\":\"support\"}");
        });
        eventually(() -> assertThat(recorded()).isGreaterThan(5));
        eventually(() -> {
            done[0] = erase(DAVID, "").status();
            assertThat(done[0]).isEqualTo(201);
        });
        teller.join();
        var last = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        eventually(() -> assertThat(answer(last)).isEqualTo("dk.enplan.receipt.refused.v1 erased"));
        var recorded = recorded();
        eventually(() -> assertThat(traces.of(secret)).isEmpty());
        eventually(() -> assertThat(traces.of(story.citizen().toString()))
                .doesNotContain("view.plan", "view.fact", "inbox", "wake_up", "outbox"));
        assertThat(recorded()).isEqualTo(recorded);
        assertThat(verified(story.citizen()).path("untouched").booleanValue()).isTrue();
    }

    @Test
    void whoever_hangs_is_not_waited_for_and_then_nothing_has_happened() throws Exception {
        aPlan();
        erase(DORTE, "");
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var hanging = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                            .param(story.citizen().toString())
                            .query((row, i) -> 0)
                            .list();
                    held.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }));
        held.await();
        var answer = erase(DAVID, "");
        over.countDown();
        hanging.join();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(code(answer)).isEqualTo("not-now");
        assertThat(plan().toString()).contains(secret);
        assertThat(erase(DAVID, "").status()).isEqualTo(201);
    }

    @Test
    void the_register_of_the_protected_takes_nobody_in_who_was_erased() {
        aPlan();
        erased();
        var answer =
                Http.at(port).as(Person.system("registry")).put("/api/plans/" + story.citizen() + "/protection", "{}");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(traces.of(story.citizen().toString())).doesNotContain("protected_citizen");
    }

    @Test
    void what_another_replica_erased_is_forgotten_here_within_seconds() {
        aPlan();
        var citizen = new CitizenId(story.citizen());
        act(TOVE, "statement.recorded", WISH);
        assertThat(atHand.of(citizen)).isPresent();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into erasure (erasure_id, number, citizen_id, at, asked_by, asked_at, reason, counts)
                        select ?, coalesce(max(number), 0) + 1, ?, now(), 'dorte', now(), 'ønske', '{}' from erasure
                        """).params(id, story.citizen()).update();
        jdbc.sql("""
                        insert into erasure_of (citizen_id, erasure_id, last_sequence, last_hash)
                        select aggregate_identifier::uuid, ?, sequence_number, hash from domain_event
                         where aggregate_identifier = ? order by sequence_number desc limit 1
                        """).params(id, story.citizen().toString()).update();
        eventually(() -> assertThat(atHand.of(citizen)).isEmpty());
    }

    private void aPlan() {
        assertThat(act(TOVE, "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}")
                        .status())
                .isEqualTo(201);
        assertThat(act(TOVE, "goal.proposed", GOAL.replace("Et job, jeg kan holde til", secret))
                        .status())
                .isEqualTo(201);
        eventually(() -> assertThat(plan().toString()).contains(secret));
    }

    /** Somewhere in every table that may keep something of somebody. */
    private void everythingIsKept() {
        aPlan();
        act(TOVE, "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        act(
                TOVE,
                "promise.made",
                "{\"promiseId\":\"p1\",\"by\":\"plan\",\"dueOn\":\"2099-01-01\",\"about\":\"" + secret + "\"}");
        var here = "/api/plans/" + story.citizen();
        Http.at(port).as(TOVE).put(here + "/protection", "{}");
        jdbc.sql("insert into look (citizen_id, person, roles, last_at) values (?, 'tove', '{coordinator}', now())")
                .param(story.citizen())
                .update();
        jdbc.sql(
                        "insert into broken_glass (glass_id, citizen_id, person, roles, reason, at, until) values (gen_random_uuid(), ?, 'pia', '{caseworker}', ?, now(), now())")
                .params(story.citizen(), secret)
                .update();
        jdbc.sql(
                        "insert into wake_up (citizen_id, due_at) values (?, now() + interval '9 years') on conflict do nothing")
                .param(story.citizen())
                .update();
        // In a lane that rests, so that nobody sends it meanwhile.
        var key = story.citizen().toString();
        jdbc.sql(
                        "insert into outbox_resting (message_key, topic, position, cause, since, tries, again_at) values (?, 'enplan.nowhere', -1, 'test', now(), 1, now() + interval '30 seconds')")
                .param(key)
                .update();
        jdbc.sql("insert into outbox (topic, message_key, json, put_at) values ('enplan.nowhere', ?, ?, now())")
                .params(key, secret)
                .update();
        var unheard = story.tell("family", "horse.ridden", "{\"horseId\":\"" + secret + "\"}");
        var nobodys = "{\"subject\":\"" + story.citizen() + "\", \"of\":\"" + secret + "\"";
        story.send("family", UUID.randomUUID().toString(), nobodys);
        eventually(() -> assertThat(answer(unheard)).isEqualTo("dk.enplan.receipt.parked.v1 not-understood"));
        eventually(() -> assertThat(jdbc.sql("select count(*) from view_generation where state = 'serving'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    private Answer erased() {
        erase(DORTE, "");
        return erase(DAVID, "");
    }

    private Answer erase(Person who, String query) {
        return Http.at(port)
                .as(who)
                .post(
                        "/api/erasures" + query,
                        "{\"citizenId\": \"" + story.citizen()
                                + "\", \"reason\": \"Borgeren har bedt om det\", \"legalBasis\": \"GDPR art. 17, stk. 1, litra b\"}");
    }

    private Answer order(Person who, String body) {
        return Http.at(port).as(who).post("/api/erasures", body);
    }

    private Answer one(Person who) {
        return Http.at(port).as(who).get("/api/erasures/" + story.citizen());
    }

    private static String code(Answer answer) {
        return answer.json().path("code").stringValue();
    }

    private JsonNode verified(UUID citizen) {
        return Http.at(port)
                .as(RITA)
                .get("/api/audit/verify?citizen=" + citizen)
                .json();
    }

    private String answer(UUID about) {
        return answer("family", about);
    }

    private static String answer(String sector, UUID about) {
        return Topics.read("enplan.receipts." + sector).stream()
                .map(record -> Language.parse(record.value()).orElseThrow())
                .filter(receipt ->
                        receipt.path("data").path("eventId").stringValue().equals(about.toString()))
                .map(receipt -> receipt.path("type").stringValue() + " "
                        + receipt.path("data").path("code").stringValue(""))
                .findFirst()
                .orElse("none");
    }

    private static Map<String, String> table() throws Exception {
        var table = new java.util.TreeMap<String, String>();
        for (var line : new ClassPathResource("tables.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .toList()) {
            var parts = line.split("\\|", -1);
            table.put(parts[0].strip(), parts[1].strip());
        }
        return new LinkedHashMap<>(table);
    }
}
