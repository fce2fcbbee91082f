package dk.enplan.plan.desk.leader;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** The leader's numbers, on the page, in files and for programs. The citizens that are counted here lie in the views only. */
class LeaderPageTest extends OnTheGround {

    private static final String SECTOR = "made-up";

    private final MockMvcTester pages;
    private final JdbcClient jdbc;
    private final int port;
    private final List<UUID> counted = new ArrayList<>();

    @Autowired
    LeaderPageTest(WebApplicationContext context, JdbcClient jdbc, @LocalServerPort int port) {
        this.pages = MockMvcTester.from(context);
        this.jdbc = jdbc;
        this.port = port;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        for (var citizen : counted) {
            jdbc.sql("delete from serving.summary where citizen_id = ?")
                    .param(citizen)
                    .update();
            for (var table : List.of("serving.flag", "serving.fact"))
                jdbc.sql("delete from " + table + " where citizen_id = ?")
                        .param(citizen)
                        .update();
        }
    }

    @Test
    void what_somebody_waits_for_and_whom_they_miss_is_kept_with_their_line() {
        var story = new Story();
        var then = OffsetDateTime.now(Here.ZONE).minusDays(20);
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}", then);
        story.tell("family", "contact.assigned", "{\"personId\":\"fie\",\"role\":\"caseworker\"}", then.plusDays(1));
        story.tell("family", "contact.ended", "{\"personId\":\"fie\",\"role\":\"caseworker\"}", then.plusDays(2));
        story.tell(
                "family",
                "effort.waiting",
                "{\"effortId\":\"e\",\"kind\":\"support\",\"waitsOn\":\"place\",\"justification\":\"full\"}",
                then.plusDays(3));
        eventually(() -> {
            var line = jdbc.sql("""
                            select waiting::text || vacancies::text as line from serving.summary
                             where citizen_id = ? and readers = 'coordinators'
                            """).param(story.citizen()).query(String.class).list();
            assertThat(line)
                    .singleElement()
                    .asString()
                    .contains(
                            "\"what\": \"effort\"",
                            "\"role\": \"caseworker\"",
                            then.plusDays(3).toLocalDate().toString());
        });
    }

    @Test
    void whoever_is_neither_leader_nor_auditor_reads_no_numbers() throws UnsupportedEncodingException {
        assertThat(Http.at(port).get("/api/leader/figures").status()).isEqualTo(401);
        for (var stranger : List.of(Person.coordinator("tove"), Person.operator("otto"), Person.system("family")))
            assertThat(Http.at(port).as(stranger).get("/api/leader/figures").status())
                    .as(stranger.sub())
                    .isEqualTo(403);
        var page = page("coordinator", "/leader");
        assertThat(page).hasStatus(403);
        assertThat(page.getResponse().getContentAsString()).contains("The overview is for leaders and auditors.");
        assertThat(page("caseworker", "/leader/waiting.csv")).hasStatus(403);
        assertThat(page("auditor", "/leader")).hasStatusOk();
    }

    @Test
    void enough_people_are_counted_and_fewer_are_not_on_the_page_nor_in_the_file_nor_for_programs()
            throws UnsupportedEncodingException {
        for (int i = 0; i < 6; i++)
            citizen("[{\"what\":\"many\",\"sector\":\"%s\",\"since\":\"2026-01-01\"}]".formatted(SECTOR));
        for (int i = 0; i < 3; i++)
            citizen("[{\"what\":\"few\",\"sector\":\"%s\",\"since\":\"2026-01-01\"}]".formatted(SECTOR));
        var waiting = figures().path("waiting");
        assertThat(part(waiting, "few").path("count").path("hidden").stringValue())
                .isEqualTo("few");
        assertThat(part(waiting, "few").has("longest")).isFalse();
        assertThat(part(waiting, "few").path("parts")).isEmpty();
        var page = page("leader", "/leader").getResponse().getContentAsString();
        var file = page("leader", "/leader/waiting.csv").getResponse().getContentAsString();
        assertThat(file).contains("\"few\";\"fewer than 5\";\"\";\"\"");
        assertThat(page).contains("fewer than 5").doesNotContain("style=", "<script>");
        for (var citizen : counted) assertThat(page + file).doesNotContain(citizen.toString());
        var many = part(waiting, "many");
        // What stands beside a small number may be withheld; which one, others' citizens decide.
        if (many.path("count").has("value"))
            assertThat(many.path("count").path("value").intValue()).isEqualTo(6);
        else assertThat(many.path("count").path("hidden").stringValue()).isEqualTo("withheld");
    }

    @Test
    void a_sector_with_many_flags_has_a_course_of_its_own_and_both_filters_at_once_are_refused() {
        var others = figures().path("course").path("sectors").toString();
        assertThat(others).doesNotContain(SECTOR);
        for (int i = 0; i < 12; i++)
            flag(citizen("[]"), "handoff/made-up", OffsetDateTime.now(Here.ZONE).minusDays(40));
        var answer = Http.at(port).as(Person.leader("lone")).get("/api/leader/figures?sector=" + SECTOR + "&rule=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("one-at-a-time");
        assertThat(Http.at(port)
                        .as(Person.leader("lone"))
                        .get("/api/leader/figures?rule=handoff/none")
                        .status())
                .isEqualTo(404);
        assertThat(page("leader", "/leader?of=rule:handoff/none")).hasStatus(404);
        assertThat(page("leader", "/leader/nothing.csv")).hasStatus(404);
        // Offered only where the flags of all others hide nothing: those of other tests may be too few.
        if (figures().path("course").path("sectors").toString().contains(SECTOR)) {
            var course = Http.at(port)
                    .as(Person.leader("lone"))
                    .get("/api/leader/figures?sector=" + SECTOR)
                    .json();
            assertThat(course.path("course").path("weeks")).hasSize(26);
            assertThat(course.path("course")
                            .path("weeks")
                            .get(25)
                            .path("open")
                            .path("value")
                            .intValue())
                    .isEqualTo(12);
        }
    }

    @Test
    void for_a_leader_with_power_over_benefits_nothing_is_counted_that_was_said_in_confidence() {
        var powerful = new Person("laura", List.of("leader"), "plan", true, null);
        for (int i = 0; i < 8; i++) {
            var citizen =
                    citizen("[{\"what\":\"confided\",\"sector\":\"%s\",\"since\":\"2026-01-01\"}]".formatted(SECTOR));
            jdbc.sql(
                            "insert into serving.summary select citizen_id, 'authority', membership, cluster, severity, oldest_flag, flags, due, expectations,"
                                    + " present_from, last_contact, heard, coordinators, staff, sectors, changed_at, '[]', '[]', coordinated_from, consents"
                                    + " from serving.summary where citizen_id = ? and readers = 'coordinators'")
                    .param(citizen)
                    .update();
            flag(citizen, "handoff/confided", OffsetDateTime.now(Here.ZONE).minusDays(9));
            var ground = UUID.randomUUID();
            jdbc.sql("update serving.flag set because = array[?] where citizen_id = ?")
                    .params(ground, citizen)
                    .update();
            jdbc.sql(
                            "insert into serving.fact values (?, ?, 1, now(), now(), now(), 'family', 'effort.waiting', 'relational', null, '{}')")
                    .params(citizen, ground)
                    .update();
        }
        assertThat(figures().toString()).contains("confided");
        assertThat(figures(powerful).toString()).doesNotContain("confided");
        assertThat(figures().toString()).as("each is kept apart").contains("confided");
    }

    private JsonNode figures() {
        return figures(Person.leader("lone"));
    }

    private JsonNode figures(Person leader) {
        var answer = Http.at(port).as(leader).get("/api/leader/figures");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode part(JsonNode group, String name) {
        for (var part : group.path("parts")) if (part.path("name").stringValue().equals(name)) return part;
        throw new AssertionError(name + " in " + group);
    }

    private UUID citizen(String waiting) {
        var citizen = UUID.randomUUID();
        counted.add(citizen);
        jdbc.sql("""
                        insert into serving.summary
                          (citizen_id, readers, membership, flags, due, expectations, heard, coordinators, staff, sectors, changed_at,
                           waiting, vacancies)
                        values (?, 'coordinators', 'enrolled', '{}', '{}', '[]', '{}', '{}', '{}', '{}', now(), cast(? as jsonb), '[]')
                        """).params(citizen, waiting).update();
        return citizen;
    }

    private void flag(UUID citizen, String rule, OffsetDateTime since) {
        jdbc.sql("""
                        insert into serving.flag
                          (citizen_id, flag_id, position, rule, cause, rules_version, severity, state, since, title_da, title_en,
                           why_da, why_en, because, unknown, recipients, raised_at, sector)
                        values (?, ?, 1, ?, '{}', '', 'high', 'open', ?, '', '', '', '', '{}', '{}', '[]', ?, ?)
                        """)
                .params(citizen, UUID.randomUUID(), rule, since, since, SECTOR)
                .update();
    }

    private MvcTestResult page(String role, String path) {
        var somebody = Jwt.withTokenValue("somebody")
                .header("alg", "none")
                .subject("somebody")
                .claim("roles", List.of(role))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(somebody, "", role));
        return pages.get()
                .uri(path + (path.contains("?") ? "&" : "?") + "lang=en")
                .exchange();
    }
}
