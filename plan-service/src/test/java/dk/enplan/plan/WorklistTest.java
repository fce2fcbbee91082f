package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The worklist, one line for each citizen. Each test has a coordinator of its own. */
class WorklistTest extends OnTheGround {

    private final int port;
    private final String name = "tove-" + UUID.randomUUID();
    private final Person coordinator = Person.coordinator(name);

    @Autowired
    WorklistTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void a_coordinator_sees_the_citizens_they_coordinate_and_nobodys_name() {
        var mine = held();
        var other = new Story();
        enrol(other);
        var line = lines("").getFirst();
        assertThat(line.path("citizenId").stringValue())
                .isEqualTo(mine.citizen().toString());
        assertThat(line.path("present").booleanValue()).isTrue();
        assertThat(line.path("heard").has("plan")).isTrue();
        assertThat(line.toString()).doesNotContain("Tove T.");
        eventually(() -> assertThat(citizens(coordinator, "?mine=false&size=200&sort=changed,desc"))
                .contains(mine.citizen().toString(), other.citizen().toString()));
    }

    @Test
    void a_caseworker_sees_those_they_have_a_role_with_or_whose_plan_their_sector_is_active_in() {
        var story = new Story();
        enrol(story);
        story.to(Audience.RESTRICTED).tell("psychiatry", "stay.started", "{\"stayId\":\"s\",\"kind\":\"hospital\"}");
        eventually(
                () -> assertThat(citizens(Person.caseworker("pia", "psychiatry", false), "?size=200&sort=changed,desc"))
                        .contains(story.citizen().toString()));
        assertThat(citizens(Person.caseworker("hanne", "housing", false), "?size=200&sort=changed,desc"))
                .doesNotContain(story.citizen().toString());
        story.to(Audience.PLAN)
                .tell("family", "contact.assigned", "{\"personId\":\"%s\",\"role\":\"caseworker\"}".formatted(name));
        eventually(() -> assertThat(citizens(Person.caseworker(name, "school", false), ""))
                .containsExactly(story.citizen().toString()));
        // That psychiatry has been heard is psychiatry's own to know.
        var line = Http.at(port)
                .as(Person.caseworker(name, "school", false))
                .get("/api/worklist")
                .body();
        assertThat(line).doesNotContain("psychiatry");
    }

    @Test
    void flags_what_falls_due_and_silence_are_on_the_line_and_filter_it() {
        var quiet = held();
        quiet.tell(
                "plan",
                "appointment.booked",
                "{\"appointmentId\":\"a\",\"start\":\"%s\",\"end\":\"%s\"}"
                        .formatted(
                                OffsetDateTime.now(Here.ZONE).plusDays(20),
                                OffsetDateTime.now(Here.ZONE).plusDays(20).plusHours(1)),
                OffsetDateTime.now(Here.ZONE).minusDays(39));
        var flagged = held();
        movesIn(flagged);
        eventually(() -> assertThat(citizens(coordinator, "?severity=high"))
                .containsExactly(flagged.citizen().toString()));
        var line = lines("").getFirst();
        assertThat(line.path("citizenId").stringValue())
                .isEqualTo(flagged.citizen().toString());
        assertThat(line.path("flags").path("high").path("count").intValue()).isPositive();
        assertThat(line.path("flags").path("high").path("days").intValue()).isPositive();
        assertThat(citizens(coordinator, "?sort=severity,asc"))
                .first()
                .isEqualTo(quiet.citizen().toString());
        assertThat(citizens(coordinator, "?noContact=P14D")).hasSize(2);
        quiet.tell("plan", "contact.made", "{\"channel\":\"visit\"}");
        eventually(() -> assertThat(citizens(coordinator, "?noContact=P14D"))
                .containsExactly(flagged.citizen().toString()));
        // Time may still change something about the other.
        eventually(() -> {
            var settled = lines("?severity=high").getFirst().path("changedAt").stringValue();
            assertThat(citizens(coordinator, "?changedSince=" + settled))
                    .containsExactly(quiet.citizen().toString());
        });
    }

    @Test
    void a_flag_that_was_laid_aside_rests_on_the_line_also_when_the_citizen_keeps_something_to_themself() {
        var story = held();
        movesIn(story);
        eventually(() -> assertThat(citizens(coordinator, "?severity=high")).hasSize(1));
        for (var flag : plan(story).path("flags")) {
            if (!flag.path("state").stringValue().equals("open")) continue;
            assertThat(Http.at(port)
                            .as(coordinator)
                            .post(
                                    "/api/plans/%s/flags/%s/waiver"
                                            .formatted(
                                                    story.citizen(),
                                                    flag.path("flagId").stringValue()),
                                    "{\"reason\":\"The sister looks in\"}")
                            .status())
                    .isEqualTo(200);
        }
        eventually(() -> assertThat(lines("").getFirst().path("flags")).isEmpty());
        var before = lines("").getFirst().path("changedAt");
        story.to(Audience.PRIVATE)
                .tell(
                        "housing",
                        "goal.proposed",
                        "{\"goalId\":\"g\",\"wording\":\"Peace\",\"author\":\"citizen\",\"domain\":\"housing\"}");
        eventually(() -> assertThat(lines("").getFirst().path("changedAt")).isNotEqualTo(before));
        assertThat(lines("").getFirst().path("flags")).isEmpty();
    }

    private JsonNode plan(Story story) {
        return Http.at(port)
                .as(coordinator)
                .get("/api/plans/" + story.citizen())
                .json();
    }

    @Test
    void what_is_expected_soon_is_on_the_line() {
        var story = held();
        story.tell(
                "housing",
                "home.allocated",
                "{\"homeId\":\"h\",\"moveIn\":\"%s\"}"
                        .formatted(LocalDate.now(Here.ZONE).plusDays(3)));
        eventually(() -> assertThat(citizens(coordinator, "?dueWithin=P60D"))
                .containsExactly(story.citizen().toString()));
        var due = Http.at(port)
                .as(coordinator)
                .get("/api/worklist?dueWithin=P60D")
                .json()
                .path("content")
                .get(0)
                .path("due");
        assertThat(due.get(0).path("title").path("da").isString()).isTrue();
        assertThat(citizens(coordinator, "?dueWithin=P0D")).isEmpty();
    }

    @Test
    void a_coordinator_who_is_away_is_missed_and_the_deputy_takes_over() {
        var story = held();
        var until = LocalDate.now(Here.ZONE).plusDays(5);
        story.tell("plan", "contact.absence-started", "{\"personId\":\"%s\",\"until\":\"%s\"}".formatted(name, until));
        eventually(() ->
                assertThat(lines("").getFirst().path("present").booleanValue()).isFalse());
        assertThat(lines("").getFirst().path("presentFrom").stringValue())
                .isEqualTo(until.plusDays(1).toString());
        var deputy = "deputy-of-" + name;
        story.tell(
                "plan",
                "contact.absence-started",
                "{\"personId\":\"%s\",\"deputyId\":\"%s\",\"until\":\"%s\"}".formatted(name, deputy, until));
        eventually(() -> assertThat(citizens(Person.coordinator(deputy), ""))
                .containsExactly(story.citizen().toString()));
        assertThat(lines("").getFirst().path("present").booleanValue()).isTrue();
    }

    @Test
    void pages_as_spring_pages_with_a_count_that_is_true() {
        for (int i = 0; i < 5; i++) held();
        var seen = new ArrayList<String>();
        for (int page = 0; page < 3; page++) {
            var answer = Http.at(port)
                    .as(coordinator)
                    .get("/api/worklist?size=2&sort=changed,desc&page=" + page)
                    .json();
            answer.path("content")
                    .forEach(line -> seen.add(line.path("citizenId").stringValue()));
            assertThat(answer.path("page").toString())
                    .isEqualTo("{\"size\":2,\"number\":%d,\"totalElements\":5,\"totalPages\":3}".formatted(page));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void those_without_a_worklist_are_told_so_and_nonsense_by_its_field() {
        assertThat(Http.at(port).get("/api/worklist").status()).isEqualTo(401);
        for (var stranger : List.of(
                Person.leader("lone"),
                Person.operator("otto"),
                Person.system("family"),
                Person.citizen("bo", UUID.randomUUID())))
            assertThat(Http.at(port).as(stranger).get("/api/worklist").status())
                    .as(stranger.sub())
                    .isEqualTo(403);
        for (var wrong : List.of(
                "severity=bad",
                "dueWithin=soon",
                "changedSince=x",
                "noContact=-P1D",
                "page=-1",
                "size=0",
                "sort=horse",
                "mine=perhaps")) {
            var answer = Http.at(port).as(coordinator).get("/api/worklist?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("errors").get(0).path("field").stringValue())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    private Story held() {
        var story = new Story();
        enrol(story);
        story.tell(
                "plan",
                "contact.assigned",
                "{\"personId\":\"%s\",\"role\":\"coordinator\",\"name\":\"Tove T.\"}".formatted(name));
        eventually(() -> assertThat(citizens(coordinator, "?size=200"))
                .contains(story.citizen().toString()));
        return story;
    }

    /** A month ago, and nobody has supported them since. */
    private static void movesIn(Story story) {
        story.tell(
                "housing",
                "home.tenancy-started",
                "{\"homeId\":\"h\"}",
                OffsetDateTime.now(Here.ZONE).minusDays(30));
    }

    private static void enrol(Story story) {
        story.tell(
                "plan",
                "citizen.enrolled",
                "{\"cluster\":\"adult\",\"municipality\":\"aarhus\"}",
                OffsetDateTime.now(Here.ZONE).minusDays(40));
    }

    private List<JsonNode> lines(String query) {
        return lines(coordinator, query);
    }

    private List<JsonNode> lines(Person reader, String query) {
        var answer = Http.at(port).as(reader).get("/api/worklist" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var lines = new ArrayList<JsonNode>();
        answer.json().path("content").forEach(lines::add);
        return lines;
    }

    private List<String> citizens(Person reader, String query) {
        return lines(reader, query).stream()
                .map(line -> line.path("citizenId").stringValue())
                .toList();
    }
}
