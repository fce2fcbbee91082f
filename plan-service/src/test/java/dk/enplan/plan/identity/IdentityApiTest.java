package dk.enplan.plan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Nobody;
import dk.enplan.testkit.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register's doors, as those who stand before them find them. */
class IdentityApiTest extends OnTheGround {

    private static final String DOOR = "/api/identities";
    private static final Person DORTE = Person.dpo("dorte");

    private final int port;
    private final JdbcClient jdbc;
    private final String cpr = Nobody.cpr();
    private final Person system =
            new Person("sector-housing-" + UUID.randomUUID(), List.of("sector-system"), "housing", false, null);

    @Autowired
    IdentityApiTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @Test
    void a_system_tells_who_somebody_is_and_finds_them_by_their_number() {
        var made = post(system, DOOR, told(cpr, "Anja", "Opdigtet"));
        assertThat(made.status()).isEqualTo(201);
        var citizen = made.json().path("citizenId").stringValue();
        for (var written : List.of(cpr, Nobody.hyphened(cpr), " " + cpr.substring(0, 6) + " " + cpr.substring(6))) {
            var found = lookUp(Person.system("family"), written);
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.json().path("citizenId").stringValue()).isEqualTo(citizen);
            assertThat(found.header("Cache-Control")).hasValue("no-store");
        }
        assertThat(lookUp(Person.coordinator("tove"), cpr).status()).isEqualTo(200);
        assertThat(post(system, DOOR, told(cpr, "Anja", "Opdigtet")).status())
                .as("it is so already")
                .isEqualTo(200);
        assertThat(log("person=" + system.sub())
                        .valueStream()
                        .map(it -> it.path("what").stringValue() + " "
                                + it.path("outcome").stringValue() + " "
                                + it.path("citizens").path(0).stringValue()))
                .containsExactly("identity.registered written " + citizen, "identity.registered written " + citizen);
        assertThat(log("citizen=" + citizen + "&what=identity.lookup")).hasSize(4);
    }

    @Test
    void whose_number_it_is_is_never_told_to_one_who_says_otherwise() {
        var citizen = post(system, DOOR, told(cpr, "Anja", "Opdigtet"))
                .json()
                .path("citizenId")
                .stringValue();
        var other = UUID.randomUUID();
        var taken = post(system, DOOR, told(cpr, "Anja", "Opdigtet").replace("}", ",\"citizenId\":\"" + other + "\"}"));
        told(taken, 409, "cpr-taken");
        assertThat(taken.body()).doesNotContain(citizen, "Anja");
        var second = post(
                system,
                DOOR,
                told(Nobody.cpr(), "Anja", "Opdigtet").replace("}", ",\"citizenId\":\"" + citizen + "\"}"));
        told(second, 409, "citizen-taken");
        var otherwise = post(system, DOOR, told(cpr, "Bo", "Opdigtet"));
        told(otherwise, 409, "known-otherwise");
        assertThat(otherwise.body()).doesNotContain(citizen, "Anja", "Bo");
        assertThat(log("person=" + system.sub() + "&outcome=refused")
                        .valueStream()
                        .map(it -> it.path("right").stringValue()))
                .containsExactly("known-otherwise", "citizen-taken", "cpr-taken");
    }

    @Test
    void a_name_is_corrected_by_whoever_knows_the_number() {
        told(put(system, told(cpr, "Anna", "Opdigtet")), 404, "nobody-registered");
        var citizen = post(system, DOOR, told(cpr, "Anja", "Opdigtet")).json();
        var corrected = put(system, told(cpr, "Anna", "Opdigtet"));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json()).isEqualTo(citizen);
        assertThat(post(system, DOOR, told(cpr, "Anna", "Opdigtet")).status()).isEqualTo(200);
    }

    @Test
    void nobody_found_and_no_number_at_all_are_told_what_to_do_and_the_first_is_written_down() {
        var unknown = lookUp(system, cpr);
        told(unknown, 404, "nobody-registered");
        assertThat(unknown.body()).contains("POST /api/identities");
        for (var wrong : List.of(
                "{\"cpr\":\"123\"}",
                "{\"cpr\":\"" + cpr + "1\"}",
                "{\"cpr\":" + cpr + "}",
                "{\"cpr\":\"310285-1234\"}",
                "{\"number\":\"" + cpr + "\"}",
                "{\"cpr\":\"" + cpr + "\"",
                "[]",
                "\"" + " ".repeat(20_000) + "\"",
                "")) {
            var answer = post(system, DOOR + "/lookup", wrong);
            told(answer, 422, "invalid-identity");
            assertThat(answer.body()).doesNotContain(cpr, "1234", "123\"");
        }
        assertThat(log("person=" + system.sub())
                        .valueStream()
                        .map(it -> it.path("what").stringValue() + " "
                                + it.path("right").stringValue()
                                + it.path("citizens").size()))
                .containsExactly("identity.lookup nobody-found0");
        var form = Http.at(port).as(system).post(DOOR + "/lookup", "application/x-www-form-urlencoded", "cpr=" + cpr);
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.body()).doesNotContain(cpr);
    }

    @Test
    void a_crowd_is_registered_without_anybody_waiting_for_a_connection_that_another_holds() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var number : Finds.numbers(48))
            calls.add(() -> post(system, DOOR, told(number, "Anja", "Opdigtet")).status());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(calls)) assertThat(answer.get()).isEqualTo(201);
        }
    }

    @Test
    void others_do_not_ask_and_only_systems_tell() {
        for (var other : List.of(
                Person.caseworker("mette", "jobcenter", true),
                Person.auditor("rita"),
                DORTE,
                Person.leader("lone"),
                Person.operator("otto"),
                Person.citizen("bo", UUID.randomUUID()))) told(lookUp(other, cpr), 403, "not-yours");
        for (var other : List.of(Person.coordinator("tove"), Person.operator("otto"))) {
            told(post(other, DOOR, told(cpr, "Anja", "Opdigtet")), 403, "not-yours");
            told(put(other, told(cpr, "Anja", "Opdigtet")), 403, "not-yours");
        }
        told(lookUp(system, cpr), 404, "nobody-registered");
        assertThat(post(Person.coordinator("tove"), DOOR + "/rotation", "").status())
                .isEqualTo(403);
        var rotated = post(Person.operator("otto"), DOOR + "/rotation", "");
        assertThat(rotated.json().path("left").asInt(-1)).isZero();
    }

    @Test
    void whoever_asks_again_and_again_waits_and_it_is_written_down() {
        var kim = Person.coordinator("kim-" + UUID.randomUUID());
        var asked = 0;
        Answer answer;
        do {
            answer = lookUp(kim, Nobody.cpr());
            asked++;
        } while (answer.status() == 404 && asked < 50);
        told(answer, 429, "too-many-lookups");
        // A minute may have ended meanwhile.
        assertThat(asked).isBetween(11, 21);
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(log("person=" + kim.sub() + "&outcome=refused")
                        .path(0)
                        .path("right")
                        .stringValue())
                .isEqualTo("too-many-lookups");
        assertThat(lookUp(system, cpr).status()).as("others go on").isEqualTo(404);
        assertThat(jdbc.sql("select sum(times) from identity_asked where person = ?")
                        .param(kim.sub())
                        .query(Integer.class)
                        .single())
                .isEqualTo(asked);
    }

    private JsonNode log(String question) {
        return Http.at(port)
                .as(DORTE)
                .get("/api/audit/access?size=500&" + question)
                .json()
                .path("lines");
    }

    private static String told(String cpr, String given, String family) {
        return "{\"cpr\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\"}".formatted(cpr, given, family);
    }

    private Answer lookUp(Person who, String number) {
        return post(who, DOOR + "/lookup", "{\"cpr\":\"" + number + "\"}");
    }

    private Answer post(Person who, String path, String body) {
        return Http.at(port).as(who).post(path, body);
    }

    private Answer put(Person who, String body) {
        return Http.at(port).as(who).put(DOOR, body);
    }

    private static void told(Answer answer, int status, String code) {
        assertThat(answer.json().path("code").stringValue()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
