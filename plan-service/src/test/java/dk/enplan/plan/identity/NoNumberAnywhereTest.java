package dk.enplan.plan.identity;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Nobody;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * After everything that can be done with a number has been done: it lies in the register, sealed, and is found nowhere else. Not in a
 * table, not on a topic, not in a log, not among the metrics, not in an address and in no answer.
 */
class NoNumberAnywhereTest extends PageTrial {

    private static final Person TOVE = Person.coordinator("tove");
    private static final Person OTTO = Person.operator("otto");
    private static final Person RITA = Person.auditor("rita");
    private static final Person DORTE = Person.dpo("dorte");
    private static final Person REGISTRY = Person.system("registry");
    private static final String DOOR = "/api/identities";

    private final List<String> numbers = Finds.numbers(6);
    private final String anjas = numbers.get(0);
    private final String bos = numbers.get(1);
    private final String nobodys = numbers.get(2);
    private final String inWords = numbers.get(3);
    private final String pastTheDoor = numbers.get(4);
    private final Finds finds = new Finds(numbers);
    private final Set<String> said = new TreeSet<>();

    private final int port;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final Story story = new Story();

    @Autowired
    NoNumberAnywhereTest(
            WebApplicationContext context,
            Saying saying,
            @LocalServerPort int port,
            JdbcTemplate jdbc,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        super(context, saying);
        this.port = port;
        this.jdbc = jdbc;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_number_is_in_one_place_whatever_is_done_with_it() {
        try (var log = finds.listen()) {
            begun();
            registered();
            lookedUp();
            searched();
            inWords();
            pastTheDoors();
            read();

            assertThat(said).as("addresses and answers").isEmpty();
            assertThat(log.heard.get()).as("that anything was heard").isGreaterThan(1_000);
            assertThat(log.found).as("logs").isEmpty();
        }
        var tables = finds.inTables(jdbc);
        assertThat(tables.looked()).isGreaterThan(30);
        assertThat(tables.found()).isEmpty();
        var topics = finds.onTopics();
        assertThat(topics.looked()).isGreaterThan(4);
        // Where somebody wrote it themself, past every door.
        assertThat(topics.found())
                .containsExactlyInAnyOrder("value on enplan.events.family", "key on enplan.events.family");
        assertThat(new Finds(List.of(anjas, bos, nobodys, inWords)).onTopics().found())
                .isEmpty();
        assertThat(finds.in(Http.at(port).as(OTTO).get("/actuator/prometheus").body()))
                .isFalse();
    }

    private void begun() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
    }

    private void registered() {
        api("POST", REGISTRY, DOOR, person(anjas, ",\"citizenId\":\"" + citizen + "\",\"address\":\"Vej 1\""), 201);
        api("POST", REGISTRY, DOOR, person(Nobody.hyphened(anjas), ""), 200);
        api("POST", REGISTRY, DOOR, person(bos, ""), 201);
        api("POST", REGISTRY, DOOR, person(bos, ",\"citizenId\":\"" + citizen + "\""), 409);
        api("POST", REGISTRY, DOOR, person(nobodys, ",\"citizenId\":\"" + citizen + "\""), 409);
        api("POST", REGISTRY, DOOR, person(anjas, "").replace("Anja", "Anja " + nobodys), 422);
        api("POST", TOVE, DOOR, person(anjas, ""), 403);
        api("PUT", REGISTRY, DOOR, person(anjas, "").replace("Anja", "Anna"), 200);
        api("PUT", REGISTRY, DOOR, person(nobodys, ""), 404);
        api("POST", OTTO, DOOR + "/rotation", "", 200);
    }

    private void lookedUp() {
        for (var number : List.of(anjas, Nobody.hyphened(anjas)))
            api("POST", REGISTRY, DOOR + "/lookup", "{\"cpr\":\"" + number + "\"}", 200);
        api("POST", TOVE, DOOR + "/lookup", "{\"cpr\":\"" + bos + "\"}", 200);
        api("POST", REGISTRY, DOOR + "/lookup", "{\"cpr\":\"" + nobodys + "\"}", 404);
        api("POST", RITA, DOOR + "/lookup", "{\"cpr\":\"" + anjas + "\"}", 403);
        api("POST", REGISTRY, DOOR + "/lookup", "{\"cpr\":\"" + anjas + " \", \"cpr\": 1}", 422);
        api("POST", REGISTRY, DOOR + "/lookup", "{\"cpr\":\"" + anjas + "/\"}", 422);
        api("POST", REGISTRY, DOOR + "/lookup", "{\"cpr\":" + anjas + "x}", 422);
        heard(Http.at(port).as(REGISTRY).post(DOOR + "/lookup", "text/plain", anjas), 415);
        heard(Http.at(port).post(DOOR + "/lookup", "{\"cpr\":\"" + anjas + "\"}"), 401);
    }

    private void searched() {
        as("coordinator", "tove", "plan", false);
        for (var text : List.of(anjas, Nobody.hyphened(anjas), nobodys, "Anja " + anjas, "Anja Opdigtet"))
            heard(follow(heard(post("/citizens", Map.of("text", text)), 302)), 200);
        as("caseworker", "mette", "jobcenter", false);
        heard(follow(heard(post("/citizens", Map.of("text", anjas)), 302)), 200);
    }

    /** In what people and systems write about somebody. */
    private void inWords() {
        var plan = "/api/plans/" + citizen;
        for (var number : List.of(inWords, Nobody.hyphened(inWords))) {
            api("POST", TOVE, plan + "/events", act("hos " + number), 422);
            api("POST", TOVE, plan + "/events?dryRun=true", act(number), 422);
            api("POST", Person.system("family"), "/api/simulations/events", event("family", number), 422);
            api(
                    "POST",
                    Person.caseworker("kim", "housing", false),
                    plan + "/break-glass",
                    "{\"reason\":\"Hun hedder " + number + "\",\"minutes\":5}",
                    422);
            api(
                    "POST",
                    TOVE,
                    plan + "/flags/" + UUID.randomUUID() + "/waiver",
                    "{\"reason\":\"det er " + number + "\"}",
                    422);
            api("POST", OTTO, "/api/parked/999999/disposal", "{\"reason\":\"det er " + number + "\"}", 422);
            api(
                    "POST",
                    TOVE,
                    "/api/simulations",
                    "{\"citizenId\":\"" + citizen + "\",\"params\":{\"" + number + "\":{}}}",
                    422);
            api("POST", TOVE, plan + "/events", "{\"type\":\"" + number, 400);
        }
        as("coordinator", "tove", "plan", false);
        // Whoever wrote it is shown it again beside what is wrong with it; that is theirs.
        assertThat(post(
                        "/citizens/" + citizen + "/acts/goal",
                        Map.of("wording", "Jeg er " + inWords, "domain", "housing", "author", "citizen")))
                .hasStatus(422);
    }

    private void pastTheDoors() {
        var id = UUID.randomUUID();
        Topics.send(
                "enplan.events.family",
                story.citizen().toString(),
                event("family", pastTheDoor)
                        .replace(citizen.toString(), story.citizen().toString())
                        .replace("\"id\":\"", "\"id\":\"" + id + "\",\"was\":\""));
        Topics.send("enplan.events.family", pastTheDoor, "{\"subject\":\"" + Nobody.hyphened(pastTheDoor) + "\"}");
        Topics.send("enplan.events.family", story.citizen().toString(), "not JSON, but " + pastTheDoor);
        eventually(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from set_aside where event_id = ? and code = 'cpr-in-text'", Long.class, id))
                .isOne());
        eventually(() -> assertThat(jdbc.queryForObject(
                        "select count(*) from set_aside where message_key = '[a CPR number]'::bytea", Long.class))
                .isPositive());
    }

    private void read() {
        for (var path : List.of("", "/timeline", "/changes?since=2026-01-01T00:00:00Z"))
            api("GET", TOVE, "/api/plans/" + citizen + path, "", 200);
        api("GET", TOVE, "/api/households/" + citizen, "", 200);
        api("GET", TOVE, "/api/worklist?mine=false", "", 200);
        api("GET", Person.citizen("anja", citizen), "/api/plans/" + citizen + "/access", "", 200);
        for (var path : List.of("/api/audit/access?size=500", "/api/audit/alarms", "/api/audit/break-glass"))
            api("GET", DORTE, path, "", 200);
        for (var path : List.of("/api/parked", "/api/refused", "/api/disposed", "/outbox"))
            api("GET", OTTO, path, "", 200);
        as("coordinator", "tove", "plan", false);
        for (var path : List.of("", "/week", "/timeline", "/household", "/acts/goal"))
            heard(get("/citizens/" + citizen + path), 200);
        heard(get("/citizens"), 200);
        asCitizen();
        heard(get("/me"), 200);
        as("operator");
        for (var state : List.of("parked", "refused")) heard(get("/aside?state=" + state), 200);
    }

    @Test
    void one_that_lies_anywhere_is_found_there() throws Exception {
        var number = numbers.get(5);
        transaction.executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            jdbc.update("insert into identity_asked (person, minute, times) values (?, now(), 1)", number);
            jdbc.update(
                    "insert into citizen_key (citizen_id, wrapped, wrapped_by) values (gen_random_uuid(), convert_to(?, 'UTF8'), 'x')",
                    "of " + number);
            jdbc.update(
                    "insert into outbox (topic, message_key, json, put_at) values ('x', 'k', ?, now())",
                    Nobody.hyphened(number));
            assertThat(finds.inTables(jdbc).found())
                    .containsExactly("table public.citizen_key", "table public.identity_asked", "table public.outbox");
        });
        assertThat(finds.inTables(jdbc).found()).isEmpty();

        Topics.create("enplan.trial.planted");
        Topics.send("enplan.trial.planted", "key-" + number, "a value");
        Topics.send("enplan.trial.planted", "a key", "{\"of\":\"" + Nobody.hyphened(number) + "\"}");
        var record = new ProducerRecord<>("enplan.trial.planted", "a key", "a value");
        record.headers().add("of", number.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", dk.enplan.testkit.Ground.shared().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
        assertThat(finds.onTopics().found().stream().filter(it -> it.endsWith("planted")))
                .containsExactly(
                        "header on enplan.trial.planted",
                        "key on enplan.trial.planted",
                        "value on enplan.trial.planted");

        for (var planted : List.<Runnable>of(
                () -> LoggerFactory.getLogger("planted").trace("of {}", number),
                () -> LoggerFactory.getLogger("planted").debug("nothing", new IllegalStateException(number)),
                () -> {
                    MDC.put("who", Nobody.hyphened(number));
                    LoggerFactory.getLogger("planted").info("nothing");
                    MDC.remove("who");
                }))
            try (var log = finds.listen()) {
                planted.run();
                assertThat(log.found).hasSize(1);
            }

        var meter = meters.counter("planted", "of", number);
        assertThat(finds.in(Http.at(port).as(OTTO).get("/actuator/prometheus").body()))
                .isTrue();
        meters.remove(meter);

        heard("/citizens?text=" + number, "nothing", 200);
        heard("/citizens", "hello " + Nobody.hyphened(number), 200);
        assertThat(said).hasSize(2);
    }

    private static String person(String number, String more) {
        return "{\"cpr\":\"%s\",\"givenName\":\"Anja\",\"familyName\":\"Opdigtet\"%s}".formatted(number, more);
    }

    private static String act(String words) {
        return "{\"type\":\"dk.enplan.goal.proposed.v1\",\"data\":{\"goalId\":\"g\",\"wording\":\"%s\",\"author\":\"citizen\",\"domain\":\"housing\"}}"
                .formatted(words);
    }

    private String event(String sector, String words) {
        var now = OffsetDateTime.now(Here.ZONE).minusMinutes(1);
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"dk.enplan.effort.started.v1\",\"subject\":\"%s\",\"time\":\"%s\",\"sector\":\"%s\",\"recordedat\":\"%s\",\"data\":{\"effortId\":\"%s\",\"kind\":\"support\"}}"
                .formatted(UUID.randomUUID(), citizen, now, sector, now, words);
    }

    private void api(String method, Person who, String path, String body, int status) {
        var http = Http.at(port).as(who);
        heard(
                switch (method) {
                    case "GET" -> http.get(path);
                    case "PUT" -> http.put(path, body);
                    default -> http.post(path, body);
                },
                status);
        heard(path, "", 200);
    }

    private void heard(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        heard(answer.headers().map().toString(), answer.body(), status);
    }

    private MvcTestResult heard(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        var response = answer.getResponse();
        var headers = new StringBuilder();
        response.getHeaderNames().forEach(name -> headers.append(response.getHeaders(name)));
        heard(
                answer.getRequest().getRequestURI() + "?" + answer.getRequest().getQueryString() + headers,
                text(answer),
                status);
        return answer;
    }

    private void heard(String address, String body, int status) {
        if (finds.in(address)) said.add("an address, " + status);
        if (finds.in(body)) said.add("an answer, " + status + ": " + body.substring(0, Math.min(60, body.length())));
    }
}
