package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A sector's system asks what its events would come to; and anybody may read the rules. */
class BeforeTellingTest extends AtTheDesk {

    private static final String RULE = "conflict/one-effort-two-purposes";
    private static final String OTHERWISE = """
            {"effortId": "e1", "purpose": "test-profession"}""";

    @Autowired
    BeforeTellingTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void what_would_be_raised_is_told_and_nothing_is_kept() {
        enrolledWithAnEffort(Audience.PLAN);
        var before = recorded();

        var answer = ask("family", event("family", "effort.stated", OTHERWISE));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var flag = answer.json().path("raised").get(0);
        assertThat(flag.path("rule").stringValue()).isEqualTo(RULE);
        assertThat(flag.path("severity").stringValue()).isEqualTo("high");
        assertThat(flag.path("why").path("en").stringValue()).contains("described in different ways");
        assertThat(flag.path("tell").toString()).contains("owners", "citizen");
        assertThat(answer.json().path("restricted").intValue()).isZero();
        assertThat(outcomes(answer)).containsExactly("accepted");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void what_would_be_cleared_is_told() {
        enrolledWithAnEffort(Audience.PLAN);
        story.tell("family", "effort.stated", OTHERWISE);
        eventually(() -> assertThat(plan().path("flags")).hasSize(1));

        var answer =
                ask("family", event("family", "effort.ended", "{\"effortId\": \"e1\", \"reason\": \"completed\"}"));

        assertThat(rules(answer, "cleared")).contains(RULE);
        assertThat(rules(answer, "raised")).doesNotContain(RULE);
    }

    @Test
    void a_flag_that_rests_on_what_the_sector_may_not_read_is_only_counted() {
        enrolledWithAnEffort(Audience.RESTRICTED);

        var theirs = ask("family", event("family", "effort.stated", OTHERWISE));
        assertThat(theirs.json().path("raised")).isEmpty();
        assertThat(theirs.json().path("restricted").intValue()).isEqualTo(1);
        assertThat(theirs.body()).doesNotContain("purpose");

        story.to(Audience.PLAN);
        var own = ask("jobcenter", event("jobcenter", "effort.stated", OTHERWISE));
        assertThat(rules(own, "raised")).contains(RULE);
    }

    @Test
    void what_would_not_fit_or_not_be_taken_is_told() {
        enrolledWithAnEffort(Audience.PLAN);
        var known = story.tell("family", "case.opened", "{\"caseId\": \"c1\"}");
        eventually(() -> assertThat(recorded()).isGreaterThan(2));

        var unheardOf = event("family", "effort.resumed", "{\"effortId\": \"never-begun\"}");
        var taken = story.event(known, "family", "case.opened", "{\"caseId\": \"c2\"}");
        var answer = ask("family", "[" + unheardOf + "," + taken + "]");

        assertThat(outcomes(answer)).containsExactly("unmatched", "refused");
        assertThat(answer.json().path("events").get(0).path("says").stringValue())
                .contains("mend the id");
    }

    @Test
    void a_sector_asks_about_its_own_events_and_nobody_else_asks_here() {
        var event = event("family", "effort.stated", OTHERWISE);
        assertThat(ask("jobcenter", event).status()).isEqualTo(422);
        for (var person : List.of(TOVE, Person.caseworker("fie", "family", false), anja))
            assertThat(Http.at(port)
                            .as(person)
                            .post("/api/simulations/events", event)
                            .status())
                    .isEqualTo(403);
    }

    @Test
    void whoever_is_logged_in_reads_the_rules() {
        for (var person : List.of(
                TOVE,
                anja,
                Person.caseworker("fie", "family", false),
                Person.leader("lone"),
                Person.auditor("rita"),
                Person.operator("otto"))) {
            var rules = Http.at(port).as(person).get("/api/rules").json();
            assertThat(rules.path("version").stringValue()).matches("[0-9a-f]{16}");
            assertThat(rules.path("rules")
                            .valueStream()
                            .map(rule -> rule.path("id").stringValue()))
                    .contains(RULE);
        }
        assertThat(Http.at(port).get("/api/rules").status()).isEqualTo(401);
    }

    @Test
    void one_rule_is_read_by_its_name() {
        var rule = Http.at(port).as(anja).get("/api/rules/" + RULE).json();
        assertThat(rule.path("title").path("da").stringValue()).isNotBlank();
        var unknown = Http.at(port).as(anja).get("/api/rules/conflict/none");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("detail").stringValue()).contains("GET /api/rules");
    }

    private void enrolledWithAnEffort(Audience audience) {
        story.tell("plan", "citizen.enrolled", "{\"cluster\": \"adult\", \"municipality\": \"sundby\"}");
        story.to(audience)
                .tell(
                        "jobcenter",
                        "effort.started",
                        "{\"effortId\": \"e1\", \"kind\": \"internship\", \"purpose\": \"routine\"}");
        story.to(Audience.PLAN);
        eventually(() -> assertThat(recorded()).isGreaterThanOrEqualTo(2));
    }

    private Answer ask(String sector, String body) {
        return Http.at(port).as(Person.system(sector)).post("/api/simulations/events", body);
    }

    private String event(String sector, String event, String data) {
        return story.event(UUID.randomUUID(), sector, event, data);
    }

    private static List<String> outcomes(Answer answer) {
        return texts(answer.json().path("events"), "outcome");
    }

    private static List<String> rules(Answer answer, String how) {
        return texts(answer.json().path(how), "rule");
    }

    private static List<String> texts(JsonNode all, String field) {
        return all.valueStream().map(one -> one.path(field).stringValue()).toList();
    }
}
