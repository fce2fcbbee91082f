package dk.enplan.plan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** What a page shows to somebody who has logged in; logging in itself is tried on the whole platform. */
class PlanPagesTest extends OnTheGround {

    private final MockMvcTester pages;
    private final JdbcClient jdbc;

    @Autowired
    PlanPagesTest(WebApplicationContext context, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pages = MockMvcTester.from(context);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void there_is_no_plan_before_its_first_event() throws UnsupportedEncodingException {
        var page = plan("auditor", "en");
        assertThat(page).hasStatus(404);
        assertThat(page.getResponse().getContentAsString())
                .contains("<title>No plan yet · Enplan</title>", "A plan begins with its first event.", "/assets/desk");
    }

    @Test
    void a_plan_that_is_not_yours_says_whose_it_is() throws UnsupportedEncodingException {
        var page = plan("operator", "da");
        assertThat(page).hasStatus(403);
        assertThat(page.getResponse().getContentAsString())
                .contains("<title>Ikke din at læse · Enplan</title>", "og borgeren selv");
    }

    @Test
    void a_plan_that_is_behind_says_so_in_the_readers_language() throws UnsupportedEncodingException {
        var citizen = UUID.randomUUID();
        jdbc.sql("""
                        insert into view_letter (letter_id, processing_group, sequence_identifier, sequence_index, message_type,
                                                 event_identifier, time_stamp, payload_type, payload, enqueued_at)
                        select :citizen, 'overview-' || generation, :citizen, 1, '', '', '', '', '', '2026-01-01T00:00:00Z'
                          from view_generation where state = 'serving'
                        """).param("citizen", citizen.toString()).update();
        try {
            for (var language : List.of("da", "en")) {
                loggedIn("coordinator");
                var page = pages.get()
                        .uri("/citizens/{citizen}", citizen)
                        .queryParam("lang", language)
                        .exchange();
                assertThat(page).hasStatusOk();
                assertThat(page.getResponse().getContentAsString())
                        .contains(language.equals("da") ? "Planen er ikke ajour." : "This plan is not up to date.");
            }
        } finally {
            jdbc.sql("delete from view_letter where letter_id = ?")
                    .param(citizen.toString())
                    .update();
        }
    }

    @Test
    void everybody_begins_where_their_work_is() {
        for (var first : Map.of("coordinator", "/citizens", "leader", "/leader", "operator", "/aside")
                .entrySet()) {
            loggedIn(first.getKey());
            assertThat(pages.get().uri("/").exchange())
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(first.getValue());
        }
    }

    @Test
    void whoever_has_citizens_sees_a_count_and_whoever_has_none_is_told() throws UnsupportedEncodingException {
        loggedIn("coordinator");
        var page = pages.get().uri("/citizens").queryParam("lang", "en").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString())
                .contains("<title>My citizens · Enplan</title>", "role=\"status\"");
        loggedIn("operator");
        assertThat(pages.get().uri("/citizens").exchange()).hasStatus(403);
    }

    private MvcTestResult plan(String role, String language) {
        loggedIn(role);
        return pages.get()
                .uri("/citizens/{citizen}", UUID.randomUUID())
                .queryParam("lang", language)
                .exchange();
    }

    private static void loggedIn(String role) {
        var somebody = Jwt.withTokenValue("somebody")
                .header("alg", "none")
                .subject("somebody")
                .claim("roles", List.of(role))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(somebody, "", role));
    }
}
