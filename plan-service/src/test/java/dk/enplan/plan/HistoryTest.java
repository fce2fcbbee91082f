package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What happened to a plan: by when it was true, and by when it became known. */
class HistoryTest extends OnTheGround {

    private static final Person TOVE = Person.coordinator("tove");
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T09:00:00+01:00");

    private final int port;
    private final Story story = new Story();

    @Autowired
    HistoryTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void the_timeline_is_in_order_of_when_it_was_true_and_says_it_in_words() {
        var later = start("e2", MONDAY.plusDays(2));
        var earlier = start("e1", MONDAY);
        known(2);
        var entries = timeline(TOVE, "").path("entries");
        assertThat(ids(entries)).containsExactly(later.toString(), earlier.toString());
        assertThat(ids(timeline(TOVE, "?order=oldest").path("entries")))
                .containsExactly(earlier.toString(), later.toString());
        var entry = entries.get(0);
        assertThat(entry.path("kind").stringValue()).isEqualTo("fact");
        assertThat(entry.path("words").path("da").stringValue()).isEqualTo("Familieafdelingen har startet støtte");
        assertThat(entry.path("words").path("en").stringValue()).isEqualTo("The family department has started support");
        assertThat(entry.path("because").get(0).stringValue()).isEqualTo(later.toString());
        for (var field : List.of("type", "sector", "time", "recordedAt", "arrivedAt"))
            assertThat(entry.path(field).isString()).as(field).isTrue();
    }

    @Test
    void a_page_that_was_begun_goes_on_where_it_was_when_late_facts_arrive() {
        for (int day = 0; day < 5; day++) start("e" + day, MONDAY.plusDays(2L * day));
        known(5);
        var first = timeline(TOVE, "?size=2");
        assertThat(first.path("entries")).hasSize(2);
        // One falls into the page that was read, one into a page still to come.
        start("before", MONDAY.plusDays(7));
        var coming = start("coming", MONDAY.plusDays(1));
        known(7);
        var rest = new ArrayList<String>();
        var cursor = first.path("next").stringValue();
        for (int pages = 0; !cursor.isEmpty() && pages < 9; pages++) {
            var page = timeline(TOVE, "?size=2&cursor=" + cursor);
            rest.addAll(ids(page.path("entries")));
            cursor = page.path("next").asString("");
        }
        assertThat(rest).hasSize(4).doesNotHaveDuplicates().contains(coming.toString());
        assertThat(rest).doesNotContainAnyElementsOf(ids(first.path("entries")));
    }

    @Test
    void the_same_instant_has_one_order() {
        for (int i = 0; i < 4; i++) start("e" + i, MONDAY);
        known(4);
        var all = ids(timeline(TOVE, "").path("entries"));
        var page = timeline(TOVE, "?size=3");
        var rest = timeline(TOVE, "?size=3&cursor=" + page.path("next").stringValue());
        var paged = new ArrayList<>(ids(page.path("entries")));
        paged.addAll(ids(rest.path("entries")));
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void what_a_reader_may_not_see_is_counted_and_no_filter_tells_what_it_is() {
        start("open", MONDAY);
        story.to(Audience.RESTRICTED)
                .tell("psychiatry", "stay.started", "{\"stayId\":\"s\",\"kind\":\"hospital\"}", MONDAY);
        eventually(() -> assertThat(timeline(Person.caseworker("pia", "psychiatry", false), "")
                        .path("entries"))
                .hasSize(2));
        for (var filter : List.of("", "?type=stay.started", "?sector=housing", "?to=2020-01-01T00:00:00Z"))
            assertThat(timeline(TOVE, filter).path("withheld").intValue())
                    .as(filter)
                    .isEqualTo(1);
        assertThat(timeline(TOVE, "").toString()).doesNotContain("hospital");
        assertThat(changes(TOVE, "2020-01-01T00:00:00Z").toString()).doesNotContain("hospital", "psychiatry");
    }

    @Test
    void filters_narrow_by_sector_type_time_and_kind() {
        start("e1", MONDAY);
        story.tell("housing", "home.tenancy-started", "{\"homeId\":\"h\"}", MONDAY.plusDays(1));
        known(2);
        assertThat(timeline(TOVE, "?sector=housing").path("entries")).hasSize(1);
        assertThat(timeline(TOVE, "?type=effort.started").path("entries")).hasSize(1);
        assertThat(timeline(TOVE, "?type=dk.enplan.effort.started.v1").path("entries"))
                .hasSize(1);
        assertThat(timeline(TOVE, "?from=2026-03-03T00:00:00Z").path("entries")).hasSize(1);
        assertThat(timeline(TOVE, "?to=2026-03-03T00:00:00Z").path("entries")).hasSize(1);
        assertThat(timeline(TOVE, "?kind=flag").path("entries")).isEmpty();
        assertThat(timeline(TOVE, "?kind=fact").path("entries")).hasSize(2);
    }

    @Test
    void what_was_taken_back_stays_and_says_by_what() {
        var wrong = start("e1", MONDAY);
        known(1);
        var correction = story.tell(
                "family", "event.annulled", "{\"eventId\":\"%s\",\"reason\":\"entered-in-error\"}".formatted(wrong));
        known(2);
        var entries = timeline(TOVE, "").path("entries");
        var taken = entries.get(1);
        assertThat(taken.path("id").stringValue()).isEqualTo(wrong.toString());
        assertThat(taken.path("counts").booleanValue()).isFalse();
        assertThat(taken.path("annulledBy").stringValue()).isEqualTo(correction.toString());
        assertThat(taken.path("words").path("en").stringValue()).endsWith("(taken back)");
        assertThat(entries.get(0).path("kind").stringValue()).isEqualTo("retraction");
        assertThat(entries.get(0).path("words").path("en").stringValue())
                .isEqualTo(
                        "The family department has taken something back (entered in error): “The family department has started support”");
    }

    @Test
    void changes_are_told_by_arrival_since_an_instant_and_then_since_a_cursor() {
        start("e1", MONDAY);
        known(1);
        var before = Instant.now();
        var first = changes(TOVE, "2020-01-01T00:00:00Z");
        assertThat(words(first))
                .containsExactly("The family department has started support – happened on 2 March 2026");
        assertThat(changes(TOVE, first.path("cursor").stringValue()).path("days"))
                .isEmpty();
        // True long before, known only now.
        story.tell("housing", "home.tenancy-started", "{\"homeId\":\"h\"}", MONDAY.minusDays(30));
        known(2);
        var next = changes(TOVE, first.path("cursor").stringValue());
        assertThat(words(next))
                .containsExactly(
                        "The housing department tells that the citizen has moved in – happened on 31 January 2026");
        assertThat(words(changes(TOVE, before.toString()))).isEqualTo(words(next));
        assertThat(next.path("days")
                        .get(0)
                        .path("groups")
                        .get(0)
                        .path("heading")
                        .path("da")
                        .stringValue())
                .isEqualTo("Boligområdet");
    }

    @Test
    void a_correction_is_told_as_a_correction() {
        var wrong = start("e1", MONDAY);
        story.tell("family", "event.annulled", "{\"eventId\":\"%s\",\"reason\":\"superseded\"}".formatted(wrong));
        known(2);
        assertThat(changes(TOVE, "2020-01-01T00:00:00Z").toString())
                .contains("\"kind\":\"correction\"", "in order to correct it");
    }

    @Test
    void a_flag_is_in_both_and_in_words() {
        enrolAndAllocateAHomeWithoutSupport();
        eventually(
                () -> assertThat(timeline(TOVE, "?kind=flag").path("entries")).isNotEmpty());
        var raised =
                timeline(TOVE, "?kind=flag&type=flag.raised").path("entries").get(0);
        assertThat(raised.path("words").path("da").stringValue()).startsWith("Nyt opmærksomhedspunkt, ");
        assertThat(raised.path("because")).isNotEmpty();
        assertThat(raised.path("restricted").booleanValue()).isFalse();
        var changes = changes(TOVE, "2020-01-01T00:00:00Z");
        assertThat(changes.path("days")
                        .get(0)
                        .path("groups")
                        .get(0)
                        .path("heading")
                        .path("en")
                        .stringValue())
                .isEqualTo("Flags");
    }

    @Test
    void changes_that_do_not_fit_are_told_by_asking_before() {
        for (int i = 0; i < 5; i++) start("e" + i, MONDAY.plusDays(i));
        known(5);
        var first = changes(TOVE, "2020-01-01T00:00:00Z&size=3");
        assertThat(words(first)).hasSize(3);
        var rest = changes(
                TOVE,
                "2020-01-01T00:00:00Z&size=3&before=" + first.path("earlier").stringValue());
        assertThat(words(rest)).hasSize(2);
        assertThat(rest.has("earlier")).isFalse();
    }

    @Test
    void only_those_who_read_plans_read_their_history() {
        start("e1", MONDAY);
        known(1);
        for (var path : List.of("/timeline", "/changes?since=2020-01-01T00:00:00Z")) {
            assertThat(Http.at(port).get(plan() + path).status()).isEqualTo(401);
            for (var stranger : List.of(
                    Person.leader("lone"),
                    Person.operator("otto"),
                    Person.system("family"),
                    Person.citizen("bo", UUID.randomUUID())))
                assertThat(Http.at(port).as(stranger).get(plan() + path).status())
                        .as(stranger.sub())
                        .isEqualTo(403);
            assertThat(Http.at(port)
                            .as(Person.citizen("anja", story.citizen()))
                            .get(plan() + path)
                            .status())
                    .isEqualTo(200);
            // That there is none is told to those who may read any.
            assertThat(code(TOVE, path)).isEqualTo("not-your-citizen");
            assertThat(code(Person.auditor("rita"), path)).isEqualTo("no-plan");
        }
    }

    private String code(Person reader, String path) {
        return Http.at(port)
                .as(reader)
                .get("/api/plans/" + UUID.randomUUID() + path)
                .json()
                .path("code")
                .stringValue();
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_by_what_to_mend() {
        start("e1", MONDAY);
        known(1);
        for (var wrong :
                List.of("cursor=x", "size=0", "size=many", "size=501", "from=monday", "kind=horse", "order=best"))
            mended(plan() + "/timeline?" + wrong, wrong.substring(0, wrong.indexOf('=')));
        mended(plan() + "/changes", "since");
        mended(plan() + "/changes?since=yesterday", "since");
        mended(plan() + "/changes?since=2020-01-01T00:00:00Z&before=x", "before");
    }

    private void mended(String path, String field) {
        var answer = Http.at(port).as(TOVE).get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").stringValue())
                .as(path)
                .isEqualTo(field);
    }

    private void enrolAndAllocateAHomeWithoutSupport() {
        story.tell(
                "plan",
                "citizen.enrolled",
                "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}",
                OffsetDateTime.now(Here.ZONE).minusDays(40));
        story.tell(
                "housing",
                "home.tenancy-started",
                "{\"homeId\":\"h\"}",
                OffsetDateTime.now(Here.ZONE).minusDays(30));
    }

    private UUID start(String effort, OffsetDateTime time) {
        return story.tell(
                "family", "effort.started", "{\"effortId\":\"%s\",\"kind\":\"support\"}".formatted(effort), time);
    }

    private String plan() {
        return "/api/plans/" + story.citizen();
    }

    private void known(int facts) {
        eventually(() -> assertThat(timeline(TOVE, "?kind=fact&size=500").path("entries"))
                .hasSize(facts));
    }

    private JsonNode timeline(Person reader, String query) {
        var answer = Http.at(port).as(reader).get(plan() + "/timeline" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode changes(Person reader, String since) {
        var answer = Http.at(port).as(reader).get(plan() + "/changes?since=" + since);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode entries) {
        var ids = new ArrayList<String>();
        entries.forEach(entry -> ids.add(entry.path("id").stringValue()));
        return ids;
    }

    private static List<String> words(JsonNode changes) {
        var words = new ArrayList<String>();
        changes.path("days")
                .forEach(day -> day.path("groups")
                        .forEach(group -> group.path("changes")
                                .forEach(change -> words.add(
                                        change.path("words").path("en").stringValue()))));
        return words;
    }
}
