package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in the database about a citizen, by the service as it runs. */
class KeysTest extends AtTheDesk {

    @Autowired
    KeysTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void no_word_that_was_told_lies_in_the_event_store_and_the_plan_says_it() {
        assertThat(act(TOVE, "goal.proposed", GOAL).status()).isEqualTo(201);
        eventually(() -> assertThat(plan().toString()).contains("Et job, jeg kan holde til"));
        var stored = jdbc.sql("select payload from domain_event where aggregate_identifier = ?")
                .param(story.citizen().toString())
                .query(byte[].class)
                .list();
        assertThat(stored).hasSizeGreaterThanOrEqualTo(2).allSatisfy(payload -> {
            var text = new String(payload, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .doesNotContain(
                            "goal",
                            "Et job",
                            "\"data\"",
                            "\"at\"",
                            story.citizen().toString());
        });
    }

    @Test
    void operators_have_keys_wrapped_anew_and_nobody_else() {
        act(TOVE, "goal.proposed", GOAL);
        var answer = Http.at(port).as(Person.operator("otto")).post("/api/keys/rotation", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("current").stringValue()).isEqualTo("first");
        assertThat(answer.json().path("left").longValue()).isZero();
        assertThat(Http.at(port).as(TOVE).post("/api/keys/rotation", "").status())
                .isEqualTo(403);
        assertThat(Http.at(port)
                        .as(Person.auditor("rita"))
                        .post("/api/keys/rotation", "")
                        .status())
                .isEqualTo(403);
    }
}
