package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor is told of the history, by the service as it runs. */
class AuditTest extends AtTheDesk {

    private static final Person RITA = Person.auditor("rita");

    @Autowired
    AuditTest(@LocalServerPort int port, JdbcClient jdbc) {
        super(port, jdbc);
    }

    @Test
    void what_was_told_about_a_citizen_is_found_untouched_and_a_change_is_found() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        eventually(() -> assertThat(recorded()).isEqualTo(1));
        var answer = verify(RITA, "?citizen=" + story.citizen()).json();
        assertThat(answer.path("untouched").booleanValue()).isTrue();
        assertThat(answer.path("events").intValue()).isGreaterThanOrEqualTo(2);

        changePayload("decode('20', 'hex') || payload");
        var found = verify(RITA, "?citizen=" + story.citizen()).json();
        changePayload("substr(payload, 2)");
        assertThat(found.path("untouched").booleanValue()).isFalse();
        assertThat(found.path("counts").path("changed").intValue()).isEqualTo(1);
        var finding = found.path("findings").path(0);
        assertThat(finding.path("kind").stringValue()).isEqualTo("changed");
        assertThat(finding.path("by").stringValue()).isEqualTo("chain");
        assertThat(finding.path("citizenId").stringValue())
                .isEqualTo(story.citizen().toString());
        assertThat(finding.path("sequence").intValue()).isZero();
        assertThat(finding.path("globalIndex").intValue()).isPositive();
        assertThat(finding.path("says").stringValue()).contains("not as it was written");
    }

    @Test
    void the_head_is_kept_elsewhere_and_asked_about_later() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        var head = eventually(() -> {
            var shown = Http.at(port).as(RITA).get("/api/audit/head").json();
            assertThat(shown.has("last")).isTrue();
            return shown;
        });
        assertThat(head.path("keys").path(0).path("publicKey").stringValue()).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(head.path("last").path("keyId").stringValue())
                .isEqualTo(head.path("keys").path(0).path("keyId").stringValue());
        var kept = head.path("last").path("head").stringValue();
        var whose = "?citizen=" + story.citizen() + "&head=";
        assertThat(verify(RITA, whose + kept).json().path("untouched").booleanValue())
                .isTrue();
        var other = kept.substring(0, kept.indexOf(':') + 1) + "0".repeat(64);
        assertThat(verify(RITA, whose + other)
                        .json()
                        .path("counts")
                        .path("anchor-changed")
                        .intValue())
                .isEqualTo(1);
        assertThat(verify(RITA, whose + "nonsense").json().path("code").stringValue())
                .isEqualTo("no-head");
    }

    @Test
    void only_auditors_ask() {
        for (var who : List.of(TOVE, anja, Person.operator("otto"), Person.leader("lone"), Person.system("family"))) {
            assertThat(verify(who, "").status()).isEqualTo(403);
            assertThat(Http.at(port).as(who).get("/api/audit/head").status()).isEqualTo(403);
        }
        assertThat(Http.at(port).get("/api/audit/verify").status()).isEqualTo(401);
    }

    private Answer verify(Person who, String which) {
        return Http.at(port).as(who).get("/api/audit/verify" + which);
    }

    private void changePayload(String to) {
        jdbc.sql("update domain_event set payload = " + to + " where sequence_number = 0 and aggregate_identifier = ?")
                .param(story.citizen().toString())
                .update();
    }
}
