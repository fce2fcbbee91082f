package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A home without support, and what people answer to the flag. */
class FlagsTest extends AtTheDesk {

    private static final String RULE = "handoff/home-without-support";
    private static final Person MENTOR = Person.caseworker("mille", "jobcenter", false);

    private final OffsetDateTime now = OffsetDateTime.now(Here.ZONE);

    @Autowired
    FlagsTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @BeforeEach
    void somebody_moves_in() {
        story.tell(
                "plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}", now.minusDays(60));
        movesIn();
        eventually(() -> assertThat(flags()).hasSize(1));
    }

    @Test
    void whoever_has_seen_a_flag_says_so_and_it_stays() {
        assertThat(answer(TOVE, flagId(), "acknowledgement", "")
                        .json()
                        .path("known")
                        .booleanValue())
                .isFalse();
        assertThat(answer(TOVE, flagId(), "acknowledgement", "")
                        .json()
                        .path("known")
                        .booleanValue())
                .isTrue();
        var flag = eventually(() -> inState("acknowledged"));
        assertThat(flag.path("answer").path("by").stringValue()).isEqualTo("tove");
        assertThat(inState("acknowledged").path("severity").stringValue()).isEqualTo("high");
    }

    @Test
    void a_flag_is_laid_aside_with_a_reason_and_rests_until_its_facts_change() {
        var first = flagId();
        assertThat(problem(answer(TOVE, first, "waiver", "{}"))).isEqualTo("422 reason-missing");
        assertThat(problem(answer(TOVE, first, "waiver", "{\"reason\": \"  \"}")))
                .isEqualTo("422 reason-missing");
        assertThat(problem(answer(TOVE, first, "waiver", "{\"reason\": \"%s\"}".formatted("for ".repeat(501)))))
                .isEqualTo("422 reason-too-long");
        var aside = answer(TOVE, first, "waiver", "{\"reason\": \"The sister lives next door and looks in\"}");
        assertThat(aside.status()).as(aside.body()).isEqualTo(200);
        var flag = eventually(() -> inState("waived"));
        assertThat(flag.path("answer").path("reason").stringValue()).contains("sister");
        assertThat(problem(answer(TOVE, first, "acknowledgement", ""))).isEqualTo("409 not-open");

        story.tell("family", "effort.started", "{\"effortId\":\"e\",\"kind\":\"course\"}");
        eventually(() -> assertThat(recorded()).isEqualTo(3));
        eventually(() -> assertThat(plan().path("history").toString()).contains("effort.started"));
        assertThat(flags()).hasSize(1);

        movesIn();
        var again = eventually(() -> inState("open"));
        assertThat(again.path("flagId").stringValue()).isNotEqualTo(first);
    }

    @Test
    void only_whoever_may_see_its_grounds_answers_a_flag() {
        story.to(Audience.AUTHORITY).tell("housing", "home.tenancy-started", "{\"homeId\":\"h2\"}", now.minusDays(45));
        eventually(() -> assertThat(flags()).hasSize(2));
        var hidden = flags().stream()
                .filter(flag -> flag.path("cause").toString().contains("h2"))
                .map(flag -> flag.path("flagId").stringValue())
                .findFirst()
                .orElseThrow();
        assertThat(problem(answer(MENTOR, hidden, "acknowledgement", ""))).isEqualTo("403 not-yours-to-answer");
        assertThat(problem(answer(anja, hidden, "acknowledgement", ""))).isEqualTo("403 not-yours-to-answer");
        assertThat(problem(answer(TOVE, UUID.randomUUID().toString(), "acknowledgement", "")))
                .isEqualTo("404 no-flag");
        assertThat(answer(TOVE, hidden, "acknowledgement", "").status()).isEqualTo(200);
    }

    private void movesIn() {
        story.tell("housing", "home.tenancy-started", "{\"homeId\":\"h\"}", now.minusDays(50));
    }

    private String flagId() {
        return flags().getFirst().path("flagId").stringValue();
    }

    private JsonNode inState(String state) {
        return flags().stream()
                .filter(flag -> flag.path("state").stringValue().equals(state))
                .findFirst()
                .orElseThrow(() -> new AssertionError(flags().toString()));
    }

    private List<JsonNode> flags() {
        return plan().path("flags")
                .valueStream()
                .filter(flag -> flag.path("rule").stringValue("").equals(RULE))
                .toList();
    }

    private Answer answer(Person who, String flagId, String what, String body) {
        return Http.at(port).as(who).post("/api/plans/" + story.citizen() + "/flags/" + flagId + "/" + what, body);
    }

    private static String problem(Answer answer) {
        return answer.status() + " " + answer.json().path("code").stringValue("");
    }
}
