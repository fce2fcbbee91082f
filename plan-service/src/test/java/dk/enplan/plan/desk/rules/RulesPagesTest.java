package dk.enplan.plan.desk.rules;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.plan.overview.rulebook.RuleReading;
import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The rules as people read them, and try other numbers on them. */
class RulesPagesTest extends OnTheGround {

    private static final String RULE = "/rules/handoff/home-without-support";

    private final MockMvcTester pages;
    private final RuleReading rules;
    private final JdbcClient jdbc;

    @Autowired
    RulesPagesTest(WebApplicationContext context, RuleReading rules, JdbcClient jdbc) {
        this.pages = MockMvcTester.from(context);
        this.rules = rules;
        this.jdbc = jdbc;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybody_who_is_logged_in_reads_all_rules_and_finds_some() throws UnsupportedEncodingException {
        var all = text(page("citizen", "/rules"));
        for (var rule : rules.book().rules()) assertThat(all).contains("/rules/" + rule.id() + "\"");
        assertThat(text(page("citizen", "/rules?text=home-without-support")))
                .contains("1 rule", RULE)
                .doesNotContain("href=\"/rules/conflict/");
        assertThat(text(page("leader", "/rules?severity=critical&about=home"))).contains("<h1>Rules");
        assertThat(text(page("leader", "/rules?changed=true"))).contains("No rule fits");
        assertThat(text(page("leader", "/rules?text=horse"))).contains("No rule fits");
    }

    @Test
    void each_rule_has_a_page_in_words_and_one_that_is_gone_says_so() throws UnsupportedEncodingException {
        for (var rule : rules.book().rules()) {
            var page = page("citizen", "/rules/" + rule.id());
            assertThat(page).as(rule.id()).hasStatusOk();
            assertThat(text(page)).doesNotContain("style=", "??");
        }
        assertThat(text(page("citizen", RULE)))
                .contains("How it works", "Numbers in force")
                .doesNotContain("what-if");
        assertThat(page("citizen", "/rules/handoff/no-such")).hasStatus(404);
    }

    @Test
    void every_number_and_every_kind_of_event_has_words_in_both_languages() {
        for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var words = ResourceBundle.getBundle(
                    "pages/rules",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (var rule : rules.book().rules()) {
                for (var dial : Moved.dials(rule))
                    assertThat(words.containsKey("rules.param." + dial.name()))
                            .as(dial.name())
                            .isTrue();
                for (var event : rule.listens())
                    assertThat(words.containsKey("rules.about." + event.substring(0, event.indexOf('.'))))
                            .as(event)
                            .isTrue();
            }
        }
    }

    @Test
    void a_number_that_is_moved_is_tried_on_one_citizens_plan() throws UnsupportedEncodingException {
        var story = new Story();
        var then = OffsetDateTime.now(Here.ZONE).minusDays(30);
        story.tell(
                "plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}", then.minusDays(9));
        story.tell("housing", "home.tenancy-started", "{\"homeId\":\"h\"}", then);
        eventually(() -> assertThat(jdbc.sql("select count(*) from serving.flag where citizen_id = ?")
                        .param(story.citizen())
                        .query(Integer.class)
                        .single())
                .isPositive());
        var asked = RULE + "?of=one&citizen=" + story.citizen() + "&p-days=";
        assertThat(text(page("coordinator", asked + "2000&p-teamDays=3000"))).contains("Would go</h4>");
        var wrong = page("coordinator", asked + "soon");
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong))
                .contains("Write a whole number from nought up", "value=\"soon\"", "aria-invalid=\"true\"");
        assertThat(text(page("coordinator", RULE + "?of=one&citizen=x"))).contains("Write the whole id");
        assertThat(text(page("coordinator", RULE + "?of=one&citizen=" + story.citizen())))
                .contains("No number has been moved");
        assertThat(text(page("coordinator", RULE + "?citizen=" + story.citizen())))
                .contains("value=\"" + story.citizen() + "\"");
        assertThat(text(page("caseworker", asked + "2000"))).doesNotContain("Would go</h4>");
        assertThat(text(page("leader", asked + "2000&p-teamDays=3000"))).doesNotContain("Would go</h4>");
    }

    @Test
    void a_leader_counts_over_all_plans_and_sees_numbers_only() throws UnsupportedEncodingException {
        var page = page("leader", RULE + "?of=all&p-days=2000&p-teamDays=3000&since=2026-01-01");
        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Plans that would look otherwise").doesNotContain("/citizens/");
        assertThat(page("leader", RULE + "?of=all&p-days=2000&since=yesterday")).hasStatus(422);
        assertThat(text(page("coordinator", RULE + "?of=all&p-days=2000&p-teamDays=3000")))
                .doesNotContain("Plans that would look otherwise");
    }

    private static String text(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString();
    }

    private MvcTestResult page(String role, String path) {
        var somebody = Jwt.withTokenValue("somebody")
                .header("alg", "none")
                .subject("somebody")
                .claim("roles", List.of(role))
                .claim("sector", "plan")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(somebody, "", role));
        return pages.get()
                .uri(path + (path.contains("?") ? "&" : "?") + "lang=en")
                .exchange();
    }
}
