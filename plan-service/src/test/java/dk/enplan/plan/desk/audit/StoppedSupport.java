package dk.enplan.plan.desk.audit;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen whose support ended because things went well, and whom nobody followed up; and where an auditor reads of them. */
final class StoppedSupport {

    /** A page that is heavier than this is a page nobody can read. */
    static final int HEAVIEST = 150_000;

    private static final JsonMapper JSON = new JsonMapper();

    final Story story = new Story();
    final String pages = "/audit/citizens/" + story.citizen();
    final String api = "/api" + pages;
    final OffsetDateTime begun = OffsetDateTime.now(Here.ZONE).minusDays(300);

    private final JdbcClient jdbc;

    StoppedSupport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Support ended because things went well, nobody followed up, and aftercare came late. */
    UUID told() {
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", begun);
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", begun.plusDays(1));
        var ended = story.tell(
                "family", "effort.ended", "{\"effortId\":\"e1\",\"reason\":\"improved\"}", begun.plusDays(100));
        flagged("handoff/stopped-on-improvement");
        return ended;
    }

    private void flagged(String rule) {
        eventually(() -> assertThat(jdbc.sql("select count(*) from serving.flag where citizen_id = ? and rule = ?")
                        .params(story.citizen(), rule)
                        .query(Long.class)
                        .single())
                .isPositive());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
