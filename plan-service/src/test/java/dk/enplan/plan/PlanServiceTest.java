package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Language;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service as it runs: events come by the topic, and everything is asked over HTTP. */
class PlanServiceTest extends OnTheGround {

    private static final Person TOVE = Person.coordinator("tove");

    private final int port;
    private final JdbcClient jdbc;
    private final ApplicationContext context;
    private final Story story = new Story();

    @Autowired
    PlanServiceTest(@LocalServerPort int port, JdbcClient jdbc, ApplicationContext context) {
        this.port = port;
        this.jdbc = jdbc;
        this.context = context;
    }

    @Test
    void what_a_sector_tells_is_on_the_plan_and_answered() {
        var started = story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        eventually(() -> {
            var plan = plan(TOVE);
            assertThat(plan.path("efforts")).hasSize(1);
            var effort = plan.path("efforts").get(0);
            assertThat(effort.path("state").stringValue()).isEqualTo("running");
            assertThat(effort.path("because").get(0).stringValue()).isEqualTo(started.toString());
        });
        assertThat(receipt("family", started)).isEqualTo("dk.enplan.receipt.accepted.v1");
    }

    @Test
    void what_is_told_twice_is_there_once_and_answered_twice() {
        var id = story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        story.repeat(id);
        eventually(() -> assertThat(receipts("family", id))
                .containsExactly("dk.enplan.receipt.accepted.v1", "dk.enplan.receipt.duplicate.v1"));
        eventually(() -> assertThat(plan(TOVE).path("history")).hasSize(1));
    }

    @Test
    void an_id_used_for_another_citizen_is_refused() {
        var id = story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        assertThat(receipt("family", id)).isEqualTo("dk.enplan.receipt.accepted.v1");
        var other = new Story();
        other.send(
                "family",
                other.citizen().toString(),
                other.event(id, "family", "home.tenancy-started", "{\"homeId\":\"h\"}"));
        eventually(() -> assertThat(receipts("family", id))
                .as("two citizens, two partitions: no order between them")
                .containsExactlyInAnyOrder("dk.enplan.receipt.accepted.v1", "dk.enplan.receipt.refused.v1"));
    }

    @Test
    void what_comes_by_another_sectors_topic_or_under_another_key_is_refused_with_the_field() {
        var astray = story.event(UUID.randomUUID(), "family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        story.send("housing", story.citizen().toString(), astray);
        assertThat(answer("housing", story.idOf(astray)).path("field").stringValue())
                .isEqualTo("sector");
        var misplaced = story.event(UUID.randomUUID(), "housing", "home.tenancy-started", "{\"homeId\":\"h\"}");
        story.send("housing", UUID.randomUUID().toString(), misplaced);
        assertThat(answer("housing", story.idOf(misplaced)).path("field").stringValue())
                .isEqualTo("subject");
    }

    @Test
    void what_cannot_be_read_is_kept_whole_and_holds_nobody_back() {
        var before = setAside("unreadable");
        story.send("family", story.citizen().toString(), "this is not JSON");
        story.send("family", story.citizen().toString(), null);
        var after = story.tell("family", "home.tenancy-started", "{\"homeId\":\"h\"}");
        assertThat(receipt("family", after)).isEqualTo("dk.enplan.receipt.accepted.v1");
        eventually(() -> assertThat(setAside("unreadable")).isEqualTo(before + 2));
    }

    @Test
    void a_type_nobody_knows_yet_is_parked_and_said_so() {
        var id = story.tell("family", "horse.ridden", "{\"horseId\":\"h\"}");
        assertThat(answer("family", id).path("code").stringValue()).isEqualTo("not-understood");
    }

    @Test
    void what_was_set_aside_is_listed_with_its_reason_and_without_its_words() {
        var id = story.tell("family", "horse.ridden", "{\"horseId\":\"secret\"}");
        receipt("family", id);
        assertThat(Http.at(port).as(TOVE).get("/api/parked").status()).isEqualTo(403);
        var listed = Http.at(port).as(Person.operator("otto")).get("/api/parked?most=500");
        assertThat(listed.body()).contains(id.toString(), "not-understood").doesNotContain("secret");
    }

    @Test
    void what_waits_to_be_sent_is_shown_to_those_who_keep_it_running() {
        for (var person : List.of(Person.operator("otto"), Person.auditor("rita")))
            assertThat(Http.at(port)
                            .as(person)
                            .get("/outbox")
                            .json()
                            .path("waiting")
                            .isNumber())
                    .isTrue();
        for (var person : List.of(TOVE, Person.system("family"), Person.system("plan")))
            assertThat(Http.at(port).as(person).get("/outbox").status()).isEqualTo(403);
    }

    @Test
    void a_plan_that_has_not_changed_is_not_sent_again() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        eventually(() -> assertThat(plan(TOVE).path("efforts")).hasSize(1));
        var version = Http.at(port).as(TOVE).get(path()).header("ETag").orElseThrow();
        assertThat(Http.at(port).as(TOVE).get(path(), "If-None-Match", version).status())
                .isEqualTo(304);
        assertThat(Http.at(port)
                        .as(Person.leader("lone"))
                        .get(path(), "If-None-Match", version)
                        .status())
                .isEqualTo(403);
        story.tell("family", "effort.suspended", "{\"effortId\":\"e1\",\"reason\":\"illness\"}");
        eventually(() -> assertThat(Http.at(port)
                        .as(TOVE)
                        .get(path(), "If-None-Match", version)
                        .status())
                .isEqualTo(200));
    }

    @Test
    void a_plan_that_has_not_changed_is_not_drawn_again_for_the_next_reader() {
        for (var sector : List.of("jobcenter", "family"))
            story.tell(sector, "case.opened", "{\"caseId\":\"" + sector + "\"}");
        eventually(() -> assertThat(plan(TOVE).path("cases")).hasSize(2));
        var drawn = plan(TOVE).path("at");
        assertThat(plan(Person.auditor("rita")).path("at")).isNotEqualTo(drawn);
        assertThat(plan(TOVE).path("at")).isEqualTo(drawn);
        // For whom something may be hidden it is always drawn: how long that takes must not tell them whether there is.
        var jonas = Person.caseworker("jonas", "jobcenter", true);
        assertThat(plan(jonas).path("at")).isNotEqualTo(plan(jonas).path("at"));
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        eventually(() -> assertThat(plan(TOVE).path("at")).isNotEqualTo(drawn));
    }

    @Test
    void a_field_that_is_wrong_is_answered_by_name() {
        var id = story.tell("family", "home.allocated", "{\"homeId\":\"h\",\"moveIn\":\"soon\"}");
        assertThat(answer("family", id).path("field").stringValue()).isEqualTo("data.moveIn");
    }

    @Test
    void what_a_sector_keeps_to_itself_is_on_nobody_elses_page() {
        story.to(Audience.RESTRICTED).tell("psychiatry", "stay.started", "{\"stayId\":\"s\",\"kind\":\"hospital\"}");
        story.to(Audience.PLAN).tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        eventually(() -> assertThat(
                        plan(Person.caseworker("pia", "psychiatry", false)).path("stays"))
                .hasSize(1));
        eventually(() -> assertThat(plan(TOVE).path("efforts")).hasSize(1));
        assertThat(plan(TOVE).path("stays")).isEmpty();
        assertThat(plan(TOVE).path("withheld").intValue()).isEqualTo(1);
        assertThat(plan(TOVE).toString()).doesNotContain("hospital");
    }

    @Test
    void what_was_said_in_confidence_is_not_for_those_with_power_over_benefits() {
        for (var sector : List.of("jobcenter", "family"))
            story.tell(sector, "case.opened", "{\"caseId\":\"" + sector + "\"}");
        story.to(Audience.RELATIONAL).tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"mentor\"}");
        eventually(() -> assertThat(
                        plan(Person.caseworker("mette", "jobcenter", false)).path("efforts"))
                .hasSize(1));
        assertThat(plan(Person.caseworker("jonas", "jobcenter", true)).path("efforts"))
                .isEmpty();
        assertThat(plan(Person.caseworker("frank", "family", true)).path("efforts"))
                .isEmpty();
    }

    @Test
    void nobody_reads_without_a_token_and_not_everybody_with_one() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        eventually(() -> assertThat(plan(TOVE).path("efforts")).hasSize(1));
        assertThat(Http.at(port).get(path()).status()).isEqualTo(401);
        for (var stranger : List.of(
                Person.system("family"),
                Person.leader("lone"),
                Person.operator("otto"),
                Person.citizen("bo", UUID.randomUUID())))
            assertThat(Http.at(port).as(stranger).get(path()).status())
                    .as(stranger.sub())
                    .isEqualTo(403);
        assertThat(Http.at(port)
                        .as(Person.citizen("anja", story.citizen()))
                        .get(path())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_plan_nobody_has_told_anything_about_is_not_there() {
        var answer = Http.at(port).as(Person.auditor("rita")).get(path());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("no-plan");
    }

    @Test
    void every_other_endpoint_wants_a_token_and_health_does_not() {
        for (var closed : List.of("/actuator/prometheus", "/actuator/env", "/api/nothing", "/api/plans/x"))
            assertThat(Http.at(port).get(closed).status()).as(closed).isEqualTo(401);
        assertThat(Http.at(port).get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void a_person_without_a_login_is_sent_to_log_in() {
        var answer = Http.at(port).get("/citizens/" + story.citizen());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/oauth2/authorization/enplan");
    }

    @Test
    void what_it_answers_and_says_about_itself_can_be_looked_up() {
        var reader = Http.at(port).as(TOVE);
        assertThat(reader.get("/contract").json().at("/channels/flags/messages").has("flag.raised"))
                .isTrue();
        assertThat(reader.get("/contract/receipt.refused").status()).isEqualTo(200);
        assertThat(Http.at(port).get("/contract").status()).isEqualTo(401);
    }

    @Test
    void the_service_calls_nobody_about_itself() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
    }

    private String path() {
        return "/api/plans/" + story.citizen();
    }

    private JsonNode plan(Person reader) {
        var answer = Http.at(port).as(reader).get(path());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private List<String> receipts(String sector, UUID about) {
        return Topics.read("enplan.receipts." + sector).stream()
                .map(record -> Language.parse(record.value()).orElseThrow())
                .filter(receipt ->
                        receipt.path("data").path("eventId").stringValue().equals(about.toString()))
                .map(receipt -> receipt.path("type").stringValue())
                .toList();
    }

    private String receipt(String sector, UUID about) {
        eventually(() -> assertThat(receipts(sector, about)).isNotEmpty());
        return receipts(sector, about).getFirst();
    }

    private JsonNode answer(String sector, UUID about) {
        receipt(sector, about);
        return Topics.read("enplan.receipts." + sector).stream()
                .map(record -> Language.parse(record.value()).orElseThrow().path("data"))
                .filter(receipt -> receipt.path("eventId").stringValue().equals(about.toString()))
                .findFirst()
                .orElseThrow();
    }

    private int setAside(String code) {
        return jdbc.sql("select count(*) from set_aside where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }
}
