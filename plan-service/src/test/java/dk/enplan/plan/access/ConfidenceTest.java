package dk.enplan.plan.access;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/**
 * Something is said in confidence about a citizen. To somebody with power over benefits nothing has happened: every answer they can get is
 * the same before and after, letter by letter.
 */
class ConfidenceTest extends PageTrial {

    private static final Person JONAS = Person.caseworker("jonas", "jobcenter", true);
    private static final Person TOVE = Person.coordinator("tove");
    private static final Person KIRSTEN = new Person("kirsten", List.of("coordinator"), "plan", true, null);
    private final OffsetDateTime start = OffsetDateTime.now(Here.ZONE).minusDays(20);

    private final int port;
    private final Story story = new Story();
    private final UUID about = story.citizen();

    @Autowired
    ConfidenceTest(WebApplicationContext context, Saying saying, @LocalServerPort int port) {
        super(context, saying);
        this.port = port;
    }

    @Test
    void what_is_said_in_confidence_changes_nothing_for_those_with_power_over_benefits() {
        var day = LocalDate.now(Here.ZONE).plusDays(3);
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", start);
        story.tell(
                "plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}", start.plusMinutes(1));
        story.tell(
                "jobcenter",
                "effort.started",
                "{\"effortId\":\"i1\",\"kind\":\"internship\",\"hoursPerWeek\":20}",
                start.plusDays(1));
        story.tell("plan", "capacity.declared", "{\"maxHoursPerWeek\":5}", start.plusDays(2));
        var last = story.tell("jobcenter", "appointment.booked", appointment("a1", day, 10), start.plusDays(3));
        shownTo(TOVE, last);
        eventually(() -> assertThat(
                        api(TOVE, "/api/plans/" + about).json().path("flags").size())
                .isPositive());
        drawn(about);
        answers();
        var before = answers();
        assertThat(before.get("GET /api/plans")).contains("i1", "internship");

        // It clashes, it names somebody, it starts and ends something, and it corrects what was open to all.
        story.to(Audience.RELATIONAL);
        story.tell("family", "appointment.booked", appointment("b1", day, 10), start.plusDays(4));
        story.tell(
                "family",
                "effort.started",
                "{\"effortId\":\"f1\",\"kind\":\"support\",\"hoursPerWeek\":12}",
                start.plusDays(4));
        story.tell("plan", "contact.assigned", "{\"personId\":\"bo\",\"role\":\"mentor\"}", start.plusDays(5));
        story.tell("family", "capacity.declared", "{\"maxHoursPerWeek\":40}", start.plusDays(6));
        var said = story.tell(
                "family", "demand.imposed", "{\"demandId\":\"d1\",\"kind\":\"activation\"}", start.plusDays(6));
        shownTo(TOVE, said);
        drawn(about);
        assertThat(api(TOVE, "/api/worklist?mine=false&size=200&text=" + about)
                        .json()
                        .path("content")
                        .path(0)
                        .path("heard")
                        .has("family"))
                .isTrue();

        var after = answers();
        before.forEach((what, answer) -> assertThat(after.get(what)).as(what).isEqualTo(answer));
        assertThat(api(JONAS, "/api/plans/" + about).json().path("withheld").asInt())
                .isZero();
        var flags = api(TOVE, "/api/plans/" + about).json().path("flags");
        var answered = new java.util.HashSet<String>();
        for (var flag : flags) {
            var id = flag.path("flagId").stringValue();
            var known = api(JONAS, "/api/plans/" + about).body().contains(id);
            if (known) continue;
            var hidden =
                    Http.at(port).as(JONAS).post("/api/plans/" + about + "/flags/" + id + "/acknowledgement", "{}");
            answered.add(hidden.status() + hidden.body());
        }
        var nothing = Http.at(port)
                .as(JONAS)
                .post("/api/plans/" + about + "/flags/" + UUID.randomUUID() + "/acknowledgement", "{}");
        assertThat(answered).allSatisfy(it -> assertThat(same(it)).isEqualTo(same(nothing.status() + nothing.body())));
    }

    @Test
    void what_is_done_by_those_with_power_over_benefits_is_judged_as_they_know_the_plan() {
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", start);
        for (var who : List.of("tove", "kirsten"))
            story.tell(
                    "plan",
                    "contact.assigned",
                    "{\"personId\":\"%s\",\"role\":\"coordinator\"}".formatted(who),
                    start.plusMinutes(1));
        var open = "{\"effortId\":\"i1\",\"kind\":\"internship\"}";
        story.tell("jobcenter", "effort.started", open, start.plusDays(1));
        story.to(Audience.RELATIONAL);
        story.tell("family", "effort.started", "{\"effortId\":\"f1\",\"kind\":\"support\"}", start.plusDays(2));
        var last = story.tell(
                "jobcenter", "effort.ended", "{\"effortId\":\"i1\",\"reason\":\"improved\"}", start.plusDays(3));
        eventually(
                () -> assertThat(api(TOVE, "/api/plans/" + about + "/timeline").body())
                        .contains(last.toString()));

        assertThat(end(KIRSTEN, "f1")).as("as one of which nobody ever told").isEqualTo(end(KIRSTEN, "f2"));
        assertThat(end(KIRSTEN, "f1")).startsWith("409");
        assertThat(end(KIRSTEN, "i1")).as("for them it goes on").startsWith("201");
        assertThat(end(TOVE, "f1")).startsWith("201");
    }

    /** Each time another event: what came of it, but for its own id. */
    private String end(Person who, String effort) {
        var id = UUID.randomUUID().toString();
        var answer = Http.at(port)
                .as(who)
                .post(
                        "/api/plans/" + about + "/events",
                        "{\"id\":\"%s\",\"type\":\"dk.enplan.effort.ended.v1\",\"data\":{\"effortId\":\"%s\",\"reason\":\"completed\"}}"
                                .formatted(id, effort));
        return answer.status() + answer.body().replace(id, "…");
    }

    private static String appointment(String id, LocalDate day, int hour) {
        var begins = day.atTime(hour, 0).atZone(Here.ZONE).toOffsetDateTime();
        return "{\"appointmentId\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(id, begins, begins.plusHours(1));
    }

    private Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        var plan = "/api/plans/" + about;
        for (var path : List.of(
                plan,
                plan + "?knownAt=" + LocalDate.now(Here.ZONE),
                plan + "?trueAt=" + LocalDate.now(Here.ZONE),
                plan + "/timeline",
                plan + "/timeline?kind=flag",
                plan + "/changes?since=2026-01-01T00:00:00Z",
                "/api/households/" + about,
                "/api/worklist?text=" + about,
                "/api/worklist?sort=changed,desc&text=" + about,
                "/api/leader/figures",
                "/api/audit/access")) {
            var answer = api(JONAS, path);
            answers.put(
                    path.equals(plan) ? "GET /api/plans" : "GET " + path,
                    answer.status() + answer.header("ETag").orElse("") + same(answer.body()));
        }
        var act = Http.at(port)
                .as(JONAS)
                .post(
                        plan + "/events",
                        "{\"type\":\"dk.enplan.effort.ended.v1\",\"data\":{\"effortId\":\"f1\",\"reason\":\"completed\"}}");
        answers.put("POST events", act.status() + same(act.body()));
        var whatIf =
                Http.at(port).as(JONAS).post("/api/simulations", "{\"citizenId\":\"" + about + "\",\"params\":{}}");
        answers.put("POST simulations", whatIf.status() + same(whatIf.body()));
        as("caseworker", "jonas", "jobcenter", true);
        for (var path : List.of("", "/timeline", "/week", "/household", "/sources?e=" + new UUID(1, 1), "/acts/goal"))
            answers.put(
                    "page " + path,
                    same(text(get("/citizens/" + about + path + (path.contains("?") ? "&" : "?") + "lang=da"))));
        answers.put("page worklist", same(text(get("/citizens?lang=da&text=" + about))));
        return answers;
    }

    /** But for the moment at which it is said, and what a form is called. */
    private static String same(String body) {
        return body.replaceAll("\"at\":\"[^\"]*\"", "\"at\":…")
                .replaceAll("flags/[0-9a-f-]{36}", "flags/…")
                .replaceAll("kl\\. \\d\\d\\.\\d\\d", "kl. …")
                .replaceAll("name=\"(act|_csrf)\" value=\"[^\"]*\"", "name=\"$1\"");
    }

    private void shownTo(Person who, UUID event) {
        eventually(() -> assertThat(api(who, "/api/plans/" + about).body()).contains(event.toString()));
    }

    private Http.Answer api(Person who, String path) {
        return Http.at(port).as(who).get(path);
    }
}
