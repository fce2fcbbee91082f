package dk.enplan.plan.desk.audit;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import dk.enplan.plan.audit.Attesting;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One citizen's history as rita goes through it, on the pages and by program. */
class AuditPagesTest extends PageTrial {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int HEAVIEST = 150_000;

    private final JdbcClient jdbc;
    private final Attesting attesting;
    private final Story story = new Story();
    private final String pages = "/audit/citizens/" + story.citizen();
    private final String api = "/api" + pages;
    private final OffsetDateTime begun = OffsetDateTime.now(Here.ZONE).minusDays(300);

    @Autowired
    AuditPagesTest(WebApplicationContext context, Saying saying, JdbcClient jdbc, Attesting attesting) {
        super(context, saying);
        this.jdbc = jdbc;
        this.attesting = attesting;
    }

    /** Support ended because things went well, nobody followed up, and aftercare came late. */
    private UUID aStory() {
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

    private void rita() {
        as("auditor", "rita", null, false);
    }

    @Test
    void each_step_stands_there_with_both_times_who_told_it_and_what_followed_under_which_rules() {
        aStory();
        rita();
        var page = page(pages);
        assertThat(page).hasSizeLessThan(HEAVIEST);
        var ended = between(page, "har afsluttet", "</li>\n    </ol>");
        assertThat(ended)
                .contains("Skete", "Optegnet", "Udgivet af", "<code>/test</code>", "dk.enplan.effort.ended.v1")
                .contains("handoff/stopped-on-improvement", "efter reglerne", "besked til");
        assertThat(page(pages + "?lang=en")).contains("The whole history", "Published by", "under rules");
        page(pages + "?lang=da");
    }

    @Test
    void the_causes_hang_in_a_tree_from_the_event_to_the_flag_to_what_cleared_it() {
        aStory();
        story.tell(
                "family",
                "effort.started",
                "{\"effortId\":\"e2\",\"kind\":\"aftercare\"}",
                OffsetDateTime.now(Here.ZONE).minusMinutes(2));
        eventually(() -> assertThat(jdbc.sql(
                                "select state from serving.flag where citizen_id = ? and rule = 'handoff/stopped-on-improvement'")
                        .param(story.citizen())
                        .query(String.class)
                        .single())
                .isEqualTo("cleared"));
        rita();
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
        assertThat(page(pages + "?type=effort.ended")).contains("aria-label=\"Løst af\"");
    }

    @Test
    void it_is_narrowed_by_type_sector_rule_actor_and_period_and_goes_on_page_by_page() {
        aStory();
        rita();
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
        var day = begun.plusDays(1).toLocalDate();
        assertThat(steps("?by=true&from=" + day + "&to=" + day)
                        .valueStream()
                        .map(it -> it.path("told").path("type").stringValue()))
                .contains("dk.enplan.effort.started.v1")
                .doesNotContain("dk.enplan.effort.ended.v1");
        assertThat(steps("?from=" + day + "&to=" + day).size()).isZero();

        var gone = json(api + "/history?order=oldest&size=2");
        var next = json(
                api + "/history?order=oldest&size=2&cursor=" + gone.path("next").longValue());
        assertThat(next.path("steps").path(0).path("position").longValue())
                .isEqualTo(all.path(2).path("position").longValue());
        assertThat(get(api + "/history?order=never")).hasStatus(400);
        assertThat(get(pages + "?from=yesterday")).hasStatus(400);
        assertThat(text(get(pages + "?from=yesterday"))).contains("from-problem");
        for (var odd : List.of("type", "sector", "rule", "actor")) {
            assertThat(get(api + "/history?" + odd + "=%00")).hasStatus(400);
            assertThat(get(pages + "?" + odd + "=%00")).hasStatusOk();
        }
        assertThat(get(pages + "?to=%2B999999999-12-31")).hasStatus(400);
        assertThat(get(api + "/history?cursor=9999999999999999999999")).hasStatus(400);
    }

    @Test
    void what_differs_between_two_instants_is_told_by_section() {
        aStory();
        rita();
        var before = begun.plusDays(50).toLocalDate();
        var after = begun.plusDays(150).toLocalDate();
        var difference = json(api + "/difference?by=true&from=" + before + "&to=" + after);
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
        assertThat(json(api + "/difference?from=" + before + "&to=" + after)
                        .path("sections")
                        .size())
                .isZero();
        assertThat(page(pages + "/difference?by=true&from=" + before + "&to=" + after))
                .contains("Indsatser", "<code>e1</code>")
                .hasSizeLessThan(HEAVIEST);
        assertThat(get(api + "/difference?from=" + after + "&to=" + before)).hasStatus(400);
        assertThat(get(api + "/difference?from=" + after)).hasStatus(400);
        assertThat(get(pages + "/difference?from=" + after + "&to=" + before)).hasStatus(400);
    }

    @Test
    void what_rested_on_a_fact_that_was_corrected_is_told_with_who_saw_it_meanwhile() {
        var ended = aStory();
        as("coordinator", "tove", "plan", false);
        assertThat(get("/api/plans/" + story.citizen())).hasStatusOk();
        var correction =
                story.tell("family", "event.annulled", "{\"eventId\":\"" + ended + "\",\"reason\":\"mistaken\"}");
        eventually(() -> assertThat(jdbc.sql("select count(*) from serving.fact where event_id = ?")
                        .param(correction)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        as("coordinator", "kim", "plan", false);
        get("/api/plans/" + story.citizen());
        rita();
        var corrected = json(api + "/corrected").path("corrected");
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
        assertThat(page(pages + "/corrected"))
                .contains("Hvem så planen imens", ">tove<", "handoff/stopped-on-improvement")
                .hasSizeLessThan(HEAVIEST);
    }

    @Test
    void an_export_holds_the_whole_history_and_a_manifest_that_is_signed() throws Exception {
        aStory();
        rita();
        var all = steps("?order=oldest&size=500");
        var files = unzipped(get(pages + "/export?format=ndjson"));
        var lines = text(files, "history.ndjson").lines().toList();
        assertThat(lines).hasSize(all.size());
        assertThat(JSON.readTree(lines.getFirst()).path("position").longValue()).isZero();
        var manifest = JSON.readTree(text(files, "manifest.json"));
        assertThat(manifest.path("sha256").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Objects.requireNonNull(files.get("history.ndjson")))));
        assertThat(manifest.path("steps").longValue()).isEqualTo(all.size());
        assertThat(manifest.path("askedBy").stringValue()).isEqualTo("rita");
        var signature = new Attesting.Signature(
                text(files, "key-id.txt"), Base64.getDecoder().decode(text(files, "manifest.sig")));
        assertThat(attesting.signed(text(files, "manifest.json"), signature)).isTrue();
        assertThat(attesting.signed(text(files, "manifest.json").replace("rita", "otto"), signature))
                .isFalse();

        var few = unzipped(get(api + "/export?format=csv&type=effort.ended"));
        var table = text(few, "history.csv").lines().toList();
        assertThat(table).hasSize(2);
        assertThat(table.getFirst()).startsWith("\uFEFF\"place\";\"happened\"");
        assertThat(JSON.readTree(text(few, "manifest.json"))
                        .path("asked")
                        .path("type")
                        .stringValue())
                .isEqualTo("dk.enplan.effort.ended.v1");
    }

    @Test
    void what_begins_like_a_formula_is_no_formula_in_the_file() throws IOException {
        story.tell("plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}", begun);
        aStory();
        var flag = jdbc.sql("select flag_id from serving.flag where citizen_id = ? and rule = ? and state = 'open'")
                .params(story.citizen(), "handoff/stopped-on-improvement")
                .query(UUID.class)
                .single();
        as("coordinator", "tove", "plan", false);
        var waived = postJson("/api/plans/" + story.citizen() + "/flags/" + flag + "/waiver", "{\"reason\": \"=1+1\"}");
        assertThat(waived.getResponse().getStatus()).as(text(waived)).isLessThan(300);
        eventually(() -> assertThat(jdbc.sql("select state from serving.flag where flag_id = ?")
                        .param(flag)
                        .query(String.class)
                        .single())
                .isEqualTo("waived"));
        rita();
        assertThat(text(unzipped(get(api + "/export?type=flag.waived")), "history.csv"))
                .contains(";\"'=1+1\";")
                .doesNotContain(";\"=");
    }

    @Test
    void the_first_page_tells_the_end_verifies_finds_a_citizen_and_replays() {
        aStory();
        rita();
        assertThat(page("/audit")).contains("Historikkens ende", "Gentagelser").hasSizeLessThan(HEAVIEST);
        assertThat(post("/audit/search", Map.of("citizen", " " + story.citizen() + " ")))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo(pages);
        var unclear = post("/audit/search", Map.of("citizen", "anja"));
        assertThat(unclear).hasStatus(422);
        assertThat(text(unclear)).contains("citizen-problem");
        assertThat(text(post("/audit/verification", Map.of()))).contains("Set efter:");
        var replay = post("/audit/replays", Map.of("citizen", story.citizen().toString()));
        assertThat(replay).hasStatus3xxRedirection();
        var statement = page(String.valueOf(replay.getResponse().getRedirectedUrl()));
        assertThat(statement)
                .contains(
                        "Erklæring om en gentagelse",
                        "Underskrift",
                        story.citizen().toString())
                .contains("følger af det optegnede")
                .hasSizeLessThan(HEAVIEST);
        assertThat(page("/audit")).contains("/audit/replays/");
    }

    @Test
    void no_citizen_stands_in_an_address_behind_a_question_mark() {
        aStory();
        rita();
        for (var page : List.of("/audit", pages, pages + "/difference", pages + "/corrected"))
            assertThat(Pattern.compile("(href|action|hx-get)=\"[^\"]*\\?[^\"]*" + story.citizen())
                            .matcher(page(page))
                            .find())
                    .as(page)
                    .isFalse();
    }

    @Test
    void a_page_of_a_long_and_busy_history_stays_light() {
        aStory();
        for (int i = 0; i < 40; i++) {
            story.tell(
                    "family",
                    "effort.started",
                    "{\"effortId\":\"x%d\",\"kind\":\"support\"}".formatted(i),
                    begun.plusDays(2 + i));
            story.tell(
                    "family",
                    "effort.ended",
                    "{\"effortId\":\"x%d\",\"reason\":\"improved\"}".formatted(i),
                    begun.plusDays(3 + i));
        }
        eventually(() -> assertThat(jdbc.sql("select count(*) from serving.fact where citizen_id = ?")
                        .param(story.citizen())
                        .query(Long.class)
                        .single())
                .isEqualTo(83));
        rita();
        assertThat(page(pages)).hasSizeLessThan(HEAVIEST);
        assertThat(page(pages + "?type=effort.ended")).hasSizeLessThan(HEAVIEST);
    }

    @Test
    void nobody_else_comes_in_and_whoever_comes_stands_in_the_log() {
        aStory();
        as("coordinator", "tove", "plan", false);
        for (var address : List.of("/audit", pages, pages + "/difference", pages + "/corrected", pages + "/export"))
            assertThat(get(address)).as(address).hasStatus(403);
        for (var address : List.of("/history", "/corrected", "/export", "/difference?from=2026-01-01&to=2026-02-01"))
            assertThat(get(api + address)).as(address).hasStatus(403);
        rita();
        page(pages);
        get(api + "/export");
        assertThat(jdbc.sql(
                                "select what || ' ' || outcome from access_log where person in ('rita', 'tove') and position > (select max(position) - 40 from access_log)")
                        .query(String.class)
                        .list())
                .contains("audit-history read", "audit-export read", "audit-history refused", "audit refused");
    }

    private JsonNode steps(String query) {
        return json(api + "/history" + query).path("steps");
    }

    private JsonNode json(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        return JSON.readTree(text(answer));
    }

    private static JsonNode section(JsonNode difference, String name) {
        return difference
                .path("sections")
                .valueStream()
                .filter(it -> it.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> unzipped(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }
}
