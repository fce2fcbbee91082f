package dk.enplan.plan.desk.audit;

import static dk.enplan.plan.desk.audit.StoppedSupport.HEAVIEST;
import static dk.enplan.plan.desk.audit.StoppedSupport.json;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** What was otherwise at another time, and what rested on something that was corrected. */
class AuditDifferencePageTest extends PageTrial {

    private final StoppedSupport support;
    private final JdbcClient jdbc;

    @Autowired
    AuditDifferencePageTest(WebApplicationContext context, Saying saying, JdbcClient jdbc) {
        super(context, saying);
        this.support = new StoppedSupport(jdbc);
        this.jdbc = jdbc;
    }

    @Test
    void what_differs_between_two_instants_is_told_by_section() {
        support.told();
        as("auditor", "rita", null, false);
        var before = support.begun.plusDays(50).toLocalDate();
        var after = support.begun.plusDays(150).toLocalDate();
        var difference = json(page(support.api + "/difference?by=true&from=" + before + "&to=" + after));
        var efforts = section(difference, "efforts");
        var changed = efforts.path("changed").path(0);
        assertThat(changed.path("id").stringValue()).isEqualTo("e1");
        assertThat(changed.path("fields")
                        .valueStream()
                        .map(it -> it.path("name").stringValue()))
                .contains("state", "endedOn");
        assertThat(section(difference, "flags").path("added").valueStream())
                .anySatisfy(it -> assertThat(it.path("id").stringValue()).contains("stopped-on-improvement"));
        // It was all told today: nothing of it was known then.
        assertThat(json(page(support.api + "/difference?from=" + before + "&to=" + after))
                        .path("sections")
                        .size())
                .isZero();
        assertThat(page(support.pages + "/difference?by=true&from=" + before + "&to=" + after))
                .contains("Indsatser", "<code>e1</code>")
                .hasSizeLessThan(HEAVIEST);
        assertThat(get(support.api + "/difference?from=" + after + "&to=" + before))
                .hasStatus(400);
        assertThat(get(support.api + "/difference?from=" + after)).hasStatus(400);
        assertThat(get(support.pages + "/difference?from=" + after + "&to=" + before))
                .hasStatus(400);
    }

    @Test
    void what_rested_on_a_fact_that_was_corrected_is_told_with_who_saw_it_meanwhile() {
        var ended = support.told();
        as("coordinator", "tove", "plan", false);
        assertThat(get("/api/plans/" + support.story.citizen())).hasStatusOk();
        var correction = support.story.tell(
                "family", "event.annulled", "{\"eventId\":\"" + ended + "\",\"reason\":\"mistaken\"}");
        eventually(() -> assertThat(jdbc.sql("select count(*) from serving.fact where event_id = ?")
                        .param(correction)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        as("coordinator", "kim", "plan", false);
        get("/api/plans/" + support.story.citizen());
        as("auditor", "rita", null, false);
        var corrected = json(page(support.api + "/corrected")).path("corrected");
        assertThat(corrected.size()).isEqualTo(1);
        var one = corrected.path(0);
        assertThat(one.path("corrected").path("fact").path("id").stringValue()).isEqualTo(ended.toString());
        assertThat(one.path("corrected").path("correction").path("id").stringValue())
                .isEqualTo(correction.toString());
        assertThat(one.path("corrected")
                        .path("flags")
                        .valueStream()
                        .map(it -> it.path("rule").stringValue()))
                .contains("handoff/stopped-on-improvement");
        assertThat(one.path("readers").valueStream().map(it -> it.path("person").stringValue()))
                .contains("tove")
                .doesNotContain("kim");
        assertThat(page(support.pages + "/corrected"))
                .contains("Hvem så planen imens", ">tove<", "handoff/stopped-on-improvement")
                .hasSizeLessThan(HEAVIEST);
    }

    private static JsonNode section(JsonNode difference, String name) {
        return difference
                .path("sections")
                .valueStream()
                .filter(it -> it.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
