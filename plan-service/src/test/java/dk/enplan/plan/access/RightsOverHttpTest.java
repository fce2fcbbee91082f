package dk.enplan.plan.access;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.Story;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Rights as they are met: at the door, on pages and in lists. */
class RightsOverHttpTest extends PageTrial {

    private static final Person HANNE = Person.caseworker("hanne", "housing", false);
    private static final Person FIE = Person.caseworker("fie", "family", false);

    private final int port;
    private final Story story = new Story();
    private final String plan = "/api/plans/" + story.citizen();
    private final Person tove = Person.coordinator("tove-" + UUID.randomUUID());
    private final Person kim = Person.coordinator("kim-" + UUID.randomUUID());
    private OffsetDateTime next = OffsetDateTime.now(Here.ZONE).minusDays(20);

    @Autowired
    RightsOverHttpTest(WebApplicationContext context, Saying saying, @LocalServerPort int port) {
        super(context, saying);
        this.port = port;
    }

    @Test
    void a_plan_of_others_and_no_plan_at_all_are_answered_alike() {
        begun();
        for (var stranger : List.of(kim, HANNE))
            for (var path : List.of("", "/timeline", "/changes?since=2026-01-01T00:00:00Z", "/access")) {
                var theirs = api(stranger, plan + path);
                var none = api(stranger, "/api/plans/" + UUID.randomUUID() + path);
                assertThat(theirs.status()).isEqualTo(403);
                assertThat(theirs.body().replace(story.citizen().toString(), ""))
                        .isEqualTo(none.body().replaceAll("[0-9a-f-]{36}", ""));
            }
        assertThat(api(kim, plan).json().path("code").stringValue()).isEqualTo("not-your-citizen");
        assertThat(api(kim, "/api/households/" + story.citizen()).status()).isEqualTo(403);
        assertThat(Http.at(port)
                        .as(kim)
                        .post(plan + "/events", "{\"type\":\"dk.enplan.contact.made.v1\",\"data\":{\"kind\":\"call\"}}")
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("not-your-citizen");
        as("coordinator", "kim", "plan", false);
        for (var page :
                List.of("", "/timeline", "/week", "/household", "/acts/goal", "/sources?e=" + UUID.randomUUID())) {
            var shown = get("/citizens/" + story.citizen() + page);
            assertThat(shown).hasStatus(403);
            assertThat(text(shown)).contains("Ikke en af dine borgere");
        }
        assertThat(get("/live?of=" + story.citizen())).hasStatus(403);
        assertThat(api(Person.auditor("rita"), "/api/plans/" + UUID.randomUUID())
                        .status())
                .as("who may read any plan is told that there is none")
                .isEqualTo(404);
    }

    @Test
    void lists_and_counts_go_by_the_same_right() {
        begun();
        var path = "/api/worklist?mine=false&text=" + story.citizen();
        eventually(() -> assertThat(api(tove, path).json().path("content")).hasSize(1));
        // The line knows what came in a tenth of a second, and may know of tove before it knows of family.
        eventually(() -> assertThat(api(FIE, path).json().path("content")).hasSize(1));
        for (var stranger : List.of(kim, HANNE)) {
            var list = api(stranger, path).json();
            assertThat(list.path("content")).isEmpty();
            assertThat(list.path("page").path("totalElements").asInt()).isZero();
        }
    }

    @Test
    void a_consent_opens_and_what_is_taken_back_is_closed_at_once_and_also_in_history() {
        begun();
        assertThat(api(FIE, plan).body()).as("never asked").contains("internship");
        say("citizen", "consent.given", "{\"consentId\":\"c\",\"sectors\":[\"jobcenter\"],\"purpose\":\"one-plan\"}");
        eventually(() -> assertThat(api(FIE, plan).body()).contains("support").doesNotContain("internship"));
        var closed = api(FIE, plan).json();
        assertThat(closed.path("alsoActive").valueStream().map(it -> it.stringValue()))
                .containsExactly("jobcenter", "plan");
        assertThat(api(FIE, plan + "/timeline").body()).doesNotContain("praktik");
        assertThat(api(FIE, plan + "?knownAt=" + LocalDate.now(Here.ZONE)).body())
                .doesNotContain("internship");
        eventually(() -> assertThat(api(FIE, "/api/worklist?text=" + story.citizen())
                        .json()
                        .path("content")
                        .path(0)
                        .path("restricted")
                        .asBoolean())
                .isTrue());
        assertThat(api(tove, plan).body())
                .as("the coordinator is not bound by it")
                .contains("internship");
        var before = api(FIE, plan).header("ETag").orElseThrow();
        say("citizen", "consent.given", "{\"consentId\":\"d\",\"sectors\":[\"family\"],\"purpose\":\"one-plan\"}");
        eventually(() -> assertThat(api(FIE, plan).body()).contains("internship"));
        say("citizen", "consent.withdrawn", "{\"consentId\":\"d\"}");
        eventually(() -> assertThat(api(FIE, plan).body()).doesNotContain("internship"));
        assertThat(api(FIE, plan).header("ETag").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void the_first_event_needs_nobody_who_coordinates_and_then_they_do() {
        var citizen = UUID.randomUUID();
        var path = "/api/plans/" + citizen;
        assertThat(api(kim, path).status()).isEqualTo(403);
        var said = Http.at(port)
                .as(kim)
                .post(
                        path + "/events",
                        "{\"type\":\"dk.enplan.contact.assigned.v1\",\"data\":{\"personId\":\"" + kim.sub()
                                + "\",\"role\":\"coordinator\"}}");
        assertThat(said.status()).isEqualTo(201);
        eventually(() -> assertThat(api(kim, path).status()).isEqualTo(200));
        assertThat(api(tove, path).status()).isEqualTo(403);
    }

    private void begun() {
        say("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        say("plan", "contact.assigned", "{\"personId\":\"" + tove.sub() + "\",\"role\":\"coordinator\"}");
        say("jobcenter", "effort.started", "{\"effortId\":\"i1\",\"kind\":\"internship\"}");
        var last = say("family", "effort.started", "{\"effortId\":\"f1\",\"kind\":\"support\"}");
        eventually(() -> assertThat(api(tove, plan).body()).contains(last.toString()));
    }

    private UUID say(String sector, String event, String data) {
        next = next.plusMinutes(1);
        return story.tell(sector, event, data, next);
    }

    private Answer api(Person who, String path) {
        return Http.at(port).as(who).get(path);
    }
}
