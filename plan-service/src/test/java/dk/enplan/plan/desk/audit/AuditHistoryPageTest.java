package dk.enplan.plan.desk.audit;

import static dk.enplan.plan.desk.audit.StoppedSupport.HEAVIEST;
import static dk.enplan.plan.desk.audit.StoppedSupport.json;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** One citizen's history, step by step, as an auditor goes through it. */
class AuditHistoryPageTest extends PageTrial {

    private final StoppedSupport support;
    private final JdbcClient jdbc;

    @Autowired
    AuditHistoryPageTest(WebApplicationContext context, Saying saying, JdbcClient jdbc) {
        super(context, saying);
        this.support = new StoppedSupport(jdbc);
        this.jdbc = jdbc;
    }

    @Test
    void each_step_stands_there_with_both_times_who_told_it_and_what_followed_under_which_rules() {
        support.told();
        as("auditor", "rita", null, false);
        var page = page(support.pages);
        assertThat(page).hasSizeLessThan(HEAVIEST);
        var ended = between(page, "har afsluttet", "</li>\n    </ol>");
        assertThat(ended)
                .contains("Skete", "Optegnet", "Udgivet af", "<code>/test</code>", "dk.enplan.effort.ended.v1")
                .contains("handoff/stopped-on-improvement", "efter reglerne", "besked til");
        assertThat(page(support.pages + "?lang=en")).contains("The whole history", "Published by", "under rules");
        page(support.pages + "?lang=da");
    }

    @Test
    void the_causes_hang_in_a_tree_from_the_event_to_the_flag_to_what_cleared_it() {
        support.told();
        support.story.tell(
                "family",
                "effort.started",
                "{\"effortId\":\"e2\",\"kind\":\"aftercare\"}",
                OffsetDateTime.now(Here.ZONE).minusMinutes(2));
        eventually(() -> assertThat(jdbc.sql(
                                "select state from serving.flag where citizen_id = ? and rule = 'handoff/stopped-on-improvement'")
                        .param(support.story.citizen())
                        .query(String.class)
                        .single())
                .isEqualTo("cleared"));
        as("auditor", "rita", null, false);
        var step = steps("?type=effort.ended").path(0);
        var flag = step.path("raised")
                .valueStream()
                .filter(it -> it.path("rule").stringValue().equals("handoff/stopped-on-improvement"))
                .findFirst()
                .orElseThrow();
        var turns = flag.path("turns").valueStream().toList();
        assertThat(turns.getFirst().path("step").stringValue()).isEqualTo("raised");
        assertThat(turns.getFirst().path("told").size()).isPositive();
        var cleared = turns.getLast();
        assertThat(cleared.path("step").stringValue()).isEqualTo("cleared");
        assertThat(cleared.path("by").path(0).path("words").path("da").stringValue())
                .contains("efterværn");
        assertThat(flag.path("rulesVersion").stringValue()).hasSize(16);
        assertThat(page(support.pages + "?type=effort.ended")).contains("aria-label=\"Løst af\"");
    }

    @Test
    void it_is_narrowed_by_type_sector_rule_actor_and_period_and_goes_on_page_by_page() {
        support.told();
        as("auditor", "rita", null, false);
        var all = steps("?order=oldest&size=500");
        assertThat(all.size()).isGreaterThan(4);
        assertThat(steps("?type=flag.raised").valueStream())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.path("told").path("type").stringValue()).isEqualTo("flag.raised"));
        assertThat(steps("?sector=plan&type=citizen.enrolled").size()).isEqualTo(1);
        assertThat(steps("?rule=handoff/stopped-on-improvement")
                        .valueStream()
                        .map(it -> it.path("told").path("type").stringValue()))
                .contains("dk.enplan.effort.ended.v1", "flag.raised")
                .doesNotContain("dk.enplan.citizen.enrolled.v1");
        assertThat(steps("?actor=nobody").size()).isZero();
        assertThat(page(support.pages))
                .as("a rule is chosen by its title")
                .contains("<option value=\"handoff/stopped-on-improvement\">")
                .doesNotContain(">handoff/stopped-on-improvement</option>");
        var day = support.begun.plusDays(1).toLocalDate();
        assertThat(steps("?by=true&from=" + day + "&to=" + day)
                        .valueStream()
                        .map(it -> it.path("told").path("type").stringValue()))
                .contains("dk.enplan.effort.started.v1")
                .doesNotContain("dk.enplan.effort.ended.v1");
        assertThat(steps("?from=" + day + "&to=" + day).size()).isZero();

        var gone = json(page(support.api + "/history?order=oldest&size=2"));
        var next = json(page(support.api + "/history?order=oldest&size=2&cursor="
                + gone.path("next").longValue()));
        assertThat(next.path("steps").path(0).path("position").longValue())
                .isEqualTo(all.path(2).path("position").longValue());
        assertThat(get(support.api + "/history?order=never")).hasStatus(400);
        assertThat(get(support.pages + "?from=yesterday")).hasStatus(400);
        assertThat(text(get(support.pages + "?from=yesterday"))).contains("from-problem");
        for (var odd : List.of("type", "sector", "rule", "actor")) {
            assertThat(get(support.api + "/history?" + odd + "=%00")).hasStatus(400);
            assertThat(get(support.pages + "?" + odd + "=%00")).hasStatusOk();
        }
        assertThat(get(support.pages + "?to=%2B999999999-12-31")).hasStatus(400);
        assertThat(get(support.api + "/history?cursor=9999999999999999999999")).hasStatus(400);
    }

    @Test
    void a_page_of_a_long_and_busy_history_stays_light() {
        support.told();
        for (int i = 0; i < 40; i++) {
            support.story.tell(
                    "family",
                    "effort.started",
                    "{\"effortId\":\"x%d\",\"kind\":\"support\"}".formatted(i),
                    support.begun.plusDays(2 + i));
            support.story.tell(
                    "family",
                    "effort.ended",
                    "{\"effortId\":\"x%d\",\"reason\":\"improved\"}".formatted(i),
                    support.begun.plusDays(3 + i));
        }
        eventually(() -> assertThat(jdbc.sql("select count(*) from serving.fact where citizen_id = ?")
                        .param(support.story.citizen())
                        .query(Long.class)
                        .single())
                .isEqualTo(83));
        as("auditor", "rita", null, false);
        assertThat(page(support.pages)).hasSizeLessThan(HEAVIEST);
        assertThat(page(support.pages + "?type=effort.ended")).hasSizeLessThan(HEAVIEST);
    }

    private JsonNode steps(String query) {
        return json(page(support.api + "/history" + query)).path("steps");
    }
}
