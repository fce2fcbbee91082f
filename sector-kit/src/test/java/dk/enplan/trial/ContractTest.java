package dk.enplan.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever may come in may know what is said here, and in which form. */
@SpringBootTest(classes = TrialSector.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ContractTest {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        Ground.serves(registry, "trial");
    }

    private Answer get(String path) {
        return Http.at(port).as(Person.system("trial")).get(path);
    }

    @Test
    void the_topics_lead_to_the_schema_of_every_event_on_them() {
        var answer = get("/contract");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/vnd.aai.asyncapi+json"));
        assertThat(answer.json().path("asyncapi").stringValue()).isEqualTo("3.0.0");
        var messages = answer.json().at("/components/messages");
        assertThat(messages.size()).isGreaterThan(100);
        messages.forEach(message -> {
            var reference = message.at("/payload/$ref").stringValue();
            var schema = get("/" + reference);
            assertThat(schema.status()).as(reference).isEqualTo(200);
            assertThat(schema.json().at("/properties/type/const").stringValue())
                    .isEqualTo(message.path("name").stringValue());
            assertThat(schema.json().at("/allOf/0/$ref").stringValue()).isEqualTo("envelope.json");
        });
        assertThat(get("/contract/envelope.json").status()).isEqualTo(200);
    }

    @Test
    void one_event_is_found_by_its_type_and_by_its_name() {
        var byType = get("/contract/dk.enplan.effort.started.v1");

        assertThat(byType.status()).isEqualTo(200);
        assertThat(byType.header("Content-Type")).hasValue("application/schema+json");
        assertThat(byType.json().at("/properties/data/required/0").stringValue())
                .isEqualTo("effortId");
        assertThat(get("/contract/effort.started").body()).isEqualTo(byType.body());
    }

    @Test
    void what_is_not_known_here_is_told_where_to_look() {
        for (var name : List.of("dk.enplan.effort.started.v9", "asyncapi.json", "..%2Fasyncapi.json", "%20"))
            assertThat(get("/contract/" + name).status()).as(name).isIn(400, 404);
        var answer = get("/contract/effort.dreamt");
        assertThat(answer.json().path("code").stringValue()).isEqualTo("unknown-type");
        assertThat(answer.json().path("detail").stringValue()).contains("GET /contract");
    }

    @Test
    void who_has_a_copy_is_told_that_it_is_still_the_one() {
        for (var path : List.of("/contract", "/contract/effort.started")) {
            var first = get(path);
            var tag = first.header("ETag").orElseThrow();
            var again = Http.at(port).as(Person.system("trial")).get(path, "If-None-Match", tag);

            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.body()).as(path).isEmpty();
            assertThat(first.header("Cache-Control")).hasValue("no-cache, private");
        }
    }

    @Test
    void it_is_for_everybody_with_a_token_and_for_nobody_without() {
        for (var path : List.of("/contract", "/contract/effort.started", "/contract/effort.dreamt"))
            assertThat(Http.at(port).get(path).status()).as(path).isEqualTo(401);
        for (var person : List.of(Person.citizen("anja", UUID.randomUUID()), Person.caseworker("fie", "family", false)))
            assertThat(Http.at(port).as(person).get("/contract").status()).isEqualTo(200);
    }
}
