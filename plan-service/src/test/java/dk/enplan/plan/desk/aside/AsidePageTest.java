package dk.enplan.plan.desk.aside;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.intake.Aside;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What could not be taken in, on its page: to read for two, to mend for one. */
class AsidePageTest extends OnTheGround {

    private static final String SECRET = "not { even JSON about Nygade 4";

    private final UUID citizen = UUID.randomUUID();
    private final String sector = "trial-" + UUID.randomUUID();
    private final MockMvcTester pages;
    private final JdbcClient jdbc;

    @Autowired
    AsidePageTest(WebApplicationContext context, JdbcClient jdbc) {
        this.pages = MockMvcTester.from(context);
        this.jdbc = jdbc;
    }

    /** A page shows the last of all; what other tests have set aside would push ours to the next. */
    @BeforeEach
    void nothing_waits() {
        jdbc.sql("delete from set_aside").update();
    }

    @AfterEach
    void nothing_stays() {
        SecurityContextHolder.clearContext();
        nothing_waits();
    }

    @Test
    void what_waits_says_why_and_what_to_do_in_two_languages_and_never_what_is_in_it()
            throws UnsupportedEncodingException {
        aside("parked", "unreadable", null, null, "must be one JSON document");
        aside("parked", "not-understood", citizen, "dk.enplan.timetable.changed.v1", "not known yet");
        loggedIn("operator");

        assertThat(text(page("da")))
                .contains("Parkeret og afvist", "Typen kendes ikke af den version", "dk.enplan.timetable.changed.v1")
                .contains("Læs igen", citizen.toString().substring(0, 8))
                .doesNotContain("Nygade", citizen.toString());
        assertThat(text(page("en")))
                .contains("Ask those who write to that topic.", "Read again", "must be one JSON document");
    }

    @Test
    void an_auditor_sees_all_of_it_and_does_nothing() throws UnsupportedEncodingException {
        var position = aside("parked", "unreadable", null, null, "must be one JSON document");
        aside("parked", "failed", citizen, null, "could not");
        loggedIn("auditor");

        assertThat(text(page("en")))
                .contains("cannot be read", "broke the plan")
                .doesNotContain("Read again", "Try again", "Give it up");
        for (var act : List.of(
                "/aside/retry",
                "/aside/citizens/" + citizen + "/retry",
                "/aside/" + position + "/retry",
                "/aside/" + position + "/disposal"))
            assertThat(pages.post().uri(act).param("reason", "A trial.").exchange())
                    .as(act)
                    .hasStatus(403);
        assertThat(state(position)).isEqualTo("parked");
    }

    @Test
    void nobody_else_reads_it() {
        for (var role : List.of("coordinator", "caseworker", "citizen", "leader")) {
            loggedIn(role);
            assertThat(pages.get().uri("/aside").exchange()).as(role).hasStatus(403);
        }
    }

    @Test
    void who_is_held_says_since_when_and_how_many_wait_and_is_tried_again() throws UnsupportedEncodingException {
        aside("parked", "failed", citizen, null, "could not");
        aside("parked", "behind", citizen, null, "waits");
        aside("parked", "behind", citizen, null, "waits");
        loggedIn("operator");
        assertThat(text(page("en")))
                .contains("Citizens who wait", "/aside/citizens/" + citizen + "/retry", "<td class=\"number\">2</td>");

        var tried = pages.post()
                .uri("/aside/citizens/{citizen}/retry", citizen)
                .queryParam("sector", sector)
                .exchange();

        assertThat(tried).hasStatus3xxRedirection().hasRedirectedUrl("/aside?sector=" + sector);
        assertThat(tried.getMvcResult().getFlashMap().get("tried")).isNotNull();
    }

    @Test
    void what_came_of_trying_is_said_in_numbers_and_goes_on_where_one_go_ended() throws UnsupportedEncodingException {
        var next = UUID.randomUUID();
        loggedIn("operator");

        assertThat(text(pages.get()
                        .uri("/aside")
                        .queryParam("lang", "en")
                        .flashAttr(
                                "tried",
                                new Aside.Tried(200, 612, 1, new TreeMap<>(Map.of("failed", 1)), Optional.of(next)))
                        .exchange()))
                .contains(
                        "Tried for 200 citizens.",
                        "612 events are in a plan now.",
                        "1 turned out to be wrong",
                        "1 still wait (broke the plan).")
                .contains("/aside/retry?from=" + next);
        assertThat(text(pages.get().uri("/aside").flashAttr("done", "not-now").exchange()))
                .contains("Noget, der går over");
    }

    @Test
    void what_was_refused_is_listed_by_sector_and_kind_and_says_who_sends_it() throws UnsupportedEncodingException {
        var mine = aside("refused", "invalid-event", citizen, null, "must be a day");
        var other = aside("refused", "id-taken", citizen, null, "already stands for another event");
        loggedIn("auditor");

        var all = text(page("en", "state", "refused", "sector", sector));
        assertThat(all).contains("Who sends what is wrong", "event-" + mine, "event-" + other, "mend the field");
        assertThat(all.indexOf("event-" + other))
                .as("what came last stands first")
                .isLessThan(all.indexOf("event-" + mine));
        assertThat(text(page("en", "state", "refused", "sector", sector, "kind", "id-taken")))
                .contains("event-" + other)
                .doesNotContain("event-" + mine);
        assertThat(text(page(
                        "en", "state", "refused", "citizen", UUID.randomUUID().toString())))
                .contains("There are none of that kind.");
        assertThat(text(page("en", "state", "refused", "citizen", "Anja")))
                .contains("Write the whole id", "value=\"Anja\"");
    }

    @Test
    void a_long_list_goes_on_where_the_page_ended() throws UnsupportedEncodingException {
        var positions = new java.util.ArrayList<Long>();
        for (int i = 0; i < 51; i++)
            positions.add(aside("parked", "not-understood", citizen, "dk.enplan.x.y.v1", "unknown"));
        loggedIn("operator");

        assertThat(text(page("en", "sector", sector)))
                .contains("event-" + positions.get(49), "sector=" + sector + "&amp;beyond=" + positions.get(49))
                .doesNotContain("event-" + positions.get(50));
        assertThat(text(page("en", "sector", sector, "beyond", positions.get(49).toString())))
                .contains("event-" + positions.get(50), "To the first page")
                .doesNotContain("event-" + positions.get(49));
    }

    @Test
    void what_nobody_can_read_is_given_up_with_a_reason_and_a_missing_one_stands_beside_the_field()
            throws UnsupportedEncodingException {
        var position = aside("parked", "unreadable", null, null, "must be one JSON document");
        loggedIn("operator");
        assertThat(text(pages.get()
                        .uri("/aside/{p}/disposal", position)
                        .queryParam("lang", "en")
                        .exchange()))
                .contains("Give up a message that nobody can read", "It came from trial");

        var empty = pages.post()
                .uri("/aside/{p}/disposal", position)
                .queryParam("lang", "en")
                .param("reason", " ")
                .exchange();
        assertThat(empty).hasStatus(422);
        assertThat(text(empty)).contains("id=\"reason-problem\"", "Write something here.");
        var tooLong = pages.post()
                .uri("/aside/{p}/disposal", position)
                .param("reason", "x".repeat(2_001))
                .exchange();
        assertThat(tooLong).hasStatus(422);
        assertThat(text(tooLong)).as("what was typed is never lost").contains("x".repeat(2_001));

        var done = pages.post()
                .uri("/aside/{p}/disposal", position)
                .param("reason", " A trial of theirs. ")
                .exchange();
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/aside");
        assertThat(text(page("en", "state", "disposed"))).contains("A trial of theirs.", "somebody");
        var again = pages.post()
                .uri("/aside/{p}/disposal", position)
                .queryParam("lang", "en")
                .param("reason", "Again.")
                .exchange();
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("It is not there any more", "Again.");
        assertThat(pages.get().uri("/aside/{p}/disposal", position).exchange()).hasStatus(404);
    }

    @Test
    void what_is_read_again_says_what_became_of_it() {
        var position = aside("parked", "unreadable", null, null, "must be one JSON document");
        loggedIn("operator");

        var read = pages.post().uri("/aside/{p}/retry", position).exchange();

        assertThat(read).hasStatus3xxRedirection();
        assertThat(read.getMvcResult().getFlashMap().get("done")).isEqualTo("became.unreadable");
        assertThat(pages.get().uri("/aside/{p}/retry", position).exchange())
                .as("after a login that came in between")
                .hasStatus3xxRedirection();
    }

    private long aside(String state, String code, @Nullable UUID about, @Nullable String type, String reason) {
        return jdbc.sql("""
                        insert into set_aside (event_id, citizen_id, sector, type, state, code, reason, message, message_key, came_from, came_at)
                        values (gen_random_uuid(), :citizen::uuid, :sector, :type, :state, :code, :reason, :message, ''::bytea,
                                :sector || gen_random_uuid(), now())
                        returning position
                        """)
                .param("citizen", about == null ? null : about.toString())
                .param("sector", sector)
                .param("type", type)
                .param("state", state)
                .param("code", code)
                .param("reason", reason)
                .param("message", SECRET.getBytes(StandardCharsets.UTF_8))
                .query(Long.class)
                .single();
    }

    private String state(long position) {
        return jdbc.sql("select state from set_aside where position = ?")
                .param(position)
                .query(String.class)
                .single();
    }

    private MvcTestResult page(String language, String... asked) {
        var request = pages.get().uri("/aside").queryParam("lang", language);
        for (int i = 0; i < asked.length; i += 2) request = request.queryParam(asked[i], asked[i + 1]);
        return request.exchange();
    }

    private static String text(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString();
    }

    private static void loggedIn(String role) {
        var somebody = Jwt.withTokenValue("somebody")
                .header("alg", "none")
                .subject("somebody")
                .claim("roles", List.of(role))
                .claim("sector", "family")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(somebody, "", role));
    }
}
