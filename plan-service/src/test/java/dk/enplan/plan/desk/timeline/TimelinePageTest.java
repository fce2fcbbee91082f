package dk.enplan.plan.desk.timeline;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A plan over time, as it is shown. */
class TimelinePageTest extends OnTheGround {

    private final MockMvcTester pages;
    private final Story story = new Story();
    private final OffsetDateTime lately = OffsetDateTime.now(Here.ZONE).minusDays(20);

    @Autowired
    TimelinePageTest(WebApplicationContext context) {
        this.pages = MockMvcTester.from(context);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_in_the_picture_is_in_the_table_and_in_the_list() {
        start("e1", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("Familieafdelingen har startet støtte"));
        var page = page("coordinator", "?lang=da");
        assertThat(page)
                .contains(
                        "<title>Tidslinje · Enplan</title>", "class=\"figure none\"", "<rect class=\"bar solid none\"")
                .contains("støtte, familieafdeling, i gang: siden ");
        var row = Pattern.compile("href=\"#(r\\d+)\"").matcher(page);
        assertThat(row.find()).isTrue();
        assertThat(page).contains("<tbody id=\"" + row.group(1) + "\"");
        assertThat(page("coordinator", "?lang=en"))
                .contains("The family department has started support", "support, family, running: since ");
    }

    @Test
    void nothing_on_it_asks_the_browser_to_run_or_style_what_stands_in_the_page() {
        start("e1", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("class=\"figure none\""));
        assertThat(page("coordinator", "")).doesNotContain(" style=", " onclick=", "<style", "<script>");
    }

    @Test
    void as_it_was_known_before_anybody_told_it_was_not_known_then() {
        start("e1", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("class=\"figure none\""));
        var yesterday = LocalDate.now(Here.ZONE).minusDays(1);
        var page = page("coordinator", "?knownAt=" + yesterday + "&lang=da");
        assertThat(page)
                .contains("class=\"figure added\"", "+ støtte · ikke kendt da", "1 var ikke kendt da.", "den dag");
        assertThat(page("coordinator", "?trueAt=" + yesterday + "&lang=da"))
                .contains("Der er ingen forskel på det og planen, som den er nu.");
    }

    @Test
    void what_was_taken_back_is_struck_with_by_what() {
        var wrong = start("e1", lately);
        story.tell("family", "event.annulled", "{\"eventId\":\"%s\",\"reason\":\"entered-in-error\"}".formatted(wrong));
        eventually(() -> assertThat(page("coordinator", "")).contains("taget tilbage: se hvorfor"));
        assertThat(page("coordinator", "")).contains("class=\"struck\"").doesNotContain("class=\"figure");
    }

    @Test
    void a_slider_leads_to_a_short_address_and_a_day_beside_it_goes_before_it() {
        start("e1", lately);
        var today = LocalDate.now(Here.ZONE);
        var slid = today.minusDays(9);
        assertThat(redirect("?knownDay=%d&knownWas=%s&knownAt=%s&trueDay=1&trueWas=x&trueAt=%s"
                        .formatted(slid.toEpochDay(), today, today, today)))
                .isEqualTo(path() + "?knownAt=" + slid);
        assertThat(redirect("?knownDay=%d&knownWas=%s&knownAt=%s&from=2026-01-01"
                        .formatted(slid.toEpochDay(), today, today.minusDays(3))))
                .isEqualTo(path() + "?knownAt=" + today.minusDays(3) + "&from=2026-01-01");
    }

    @Test
    void a_day_that_is_none_is_said_beside_its_field() {
        start("e1", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("class=\"figure none\""));
        var answer = get("coordinator", "?knownAt=yesterday&lang=da");
        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains("id=\"known-problem\"", "Skriv en dag");
    }

    @Test
    void the_list_is_narrowed_and_goes_on() {
        for (int day = 0; day < 60; day++) start("e" + day, lately.minusDays(day));
        story.tell("housing", "home.tenancy-started", "{\"homeId\":\"h1\"}", lately);
        eventually(() ->
                assertThat(page("coordinator", "?sector=housing")).contains("fortæller, at borgeren er flyttet ind"));
        eventually(
                () -> assertThat(entries(page("coordinator", "?sector=family"))).isEqualTo(50));
        var more = Pattern.compile("href=\"(\\?[^\"]*cursor=[^\"]*)#history\"")
                .matcher(page("coordinator", "?sector=family"));
        assertThat(more.find()).isTrue();
        assertThat(entries(page("coordinator", more.group(1).replace("&amp;", "&"))))
                .isEqualTo(10);
    }

    @Test
    void what_a_reader_may_not_see_is_in_none_of_it() {
        start("e1", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("class=\"figure none\""));
        story.to(dk.enplan.contracts.Audience.RESTRICTED)
                .tell("psychiatry", "stay.started", "{\"stayId\":\"s\",\"kind\":\"psychiatric-admission\"}", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("1 hændelse(r) er fortrolige"));
        assertThat(page("coordinator", "")).doesNotContain("psychiatr", "psykiatri");
    }

    @Test
    void it_is_for_whoever_reads_plans() {
        start("e1", lately);
        eventually(() -> assertThat(page("coordinator", "")).contains("class=\"figure none\""));
        assertThat(get("operator", "")).hasStatus(403);
        assertThat(pages.get()
                        .uri("/citizens/{citizen}/timeline", UUID.randomUUID())
                        .exchange())
                .hasStatus(403);
        loggedIn("auditor");
        assertThat(pages.get()
                        .uri("/citizens/{citizen}/timeline", UUID.randomUUID())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void a_long_life_is_still_a_light_page() throws IOException {
        for (int i = 0; i < 1000; i++) {
            var at = lately.minusDays(i);
            switch (i % 4) {
                case 0 -> start("e" + i / 12, at);
                case 1 ->
                    story.tell(
                            "jobcenter",
                            "demand.imposed",
                            "{\"demandId\":\"d%d\",\"kind\":\"activation\"}".formatted(i / 8),
                            at);
                case 2 ->
                    story.tell(
                            "plan",
                            "contact.made",
                            "{\"personId\":\"p%d\",\"channel\":\"phone\"}".formatted(i % 3),
                            at);
                default ->
                    story.tell(
                            "housing",
                            "application.submitted",
                            "{\"applicationId\":\"a%d\",\"kind\":\"relief\"}".formatted(i / 8),
                            at);
            }
        }
        eventually(() -> assertThat(page("coordinator", "?order=oldest")).contains(written(lately.minusDays(999))));
        var all = "?from=" + lately.minusDays(1010).toLocalDate() + "&to=" + LocalDate.now(Here.ZONE);
        var page = page("coordinator", all);
        assertThat(page).contains("class=\"figure");
        assertThat(zipped(page)).isLessThan(100_000);
    }

    private static String written(OffsetDateTime day) {
        return java.time.format.DateTimeFormatter.ofPattern("d. MMMM yyyy", java.util.Locale.of("da"))
                .format(day);
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static long entries(String page) {
        return Pattern.compile("<tr id=\"e-").matcher(page).results().count();
    }

    private UUID start(String effort, OffsetDateTime time) {
        return story.tell(
                "family", "effort.started", "{\"effortId\":\"%s\",\"kind\":\"support\"}".formatted(effort), time);
    }

    private String path() {
        return "/citizens/" + story.citizen() + "/timeline";
    }

    private String redirect(String query) {
        return String.valueOf(get("coordinator", query).getResponse().getRedirectedUrl());
    }

    private String page(String role, String query) {
        return text(get(role, query));
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException none) {
            throw new AssertionError(none);
        }
    }

    private MvcTestResult get(String role, String query) {
        loggedIn(role);
        return pages.get().uri(java.net.URI.create(path() + query)).exchange();
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
