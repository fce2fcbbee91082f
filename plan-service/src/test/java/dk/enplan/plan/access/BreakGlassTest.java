package dk.enplan.plan.access;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The way around a right, for whom there is none, and what stands out in the log. */
class BreakGlassTest extends PageTrial {

    private static final String WHY = "{\"reason\": \"Borgeren ringer og er i fare\", \"minutes\": %d}";

    private final int port;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final AlarmSweep sweep;
    private final Person tove = Person.coordinator("tove");
    private final Person hanne = Person.caseworker("hanne-" + UUID.randomUUID(), "housing", false);
    private final Person mette = Person.caseworker("mette-" + UUID.randomUUID(), "plan", false);
    private final Person dorte = Person.dpo("dorte");

    @Autowired
    BreakGlassTest(
            WebApplicationContext context,
            Saying saying,
            @LocalServerPort int port,
            JdbcClient jdbc,
            AccessLog log,
            AlarmSweep sweep) {
        super(context, saying);
        this.port = port;
        this.jdbc = jdbc;
        this.log = log;
        this.sweep = sweep;
    }

    @BeforeEach
    void begun() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
    }

    @Test
    void whoever_says_why_reads_for_a_while_and_everybody_whom_it_concerns_sees_it() {
        assertThat(get(hanne, plan()).status()).isEqualTo(403);
        var broken = breaks(hanne, WHY.formatted(30));
        assertThat(broken.status()).isEqualTo(201);
        assertThat(get(hanne, plan()).status()).isEqualTo(200);
        assertThat(get(dorte, "/api/audit/access?right=break-glass&person=" + hanne.sub())
                        .json()
                        .path("lines"))
                .hasSize(2);
        assertThat(get(dorte, "/api/audit/break-glass?citizen=" + citizen)
                        .json()
                        .path("glasses")
                        .path(0)
                        .path("reason")
                        .stringValue())
                .contains("i fare");
        assertThat(get(Person.citizen("anja", citizen), plan() + "/access").body())
                .contains("break-glass")
                .doesNotContain("i fare");
        as("coordinator", "tove", "plan", false);
        assertThat(page("/citizens/" + citizen + "?lang=da")).contains("har læst den", "Borgeren ringer og er i fare");
        assertThat(Http.at(port)
                        .as(hanne)
                        .post(plan() + "/events", "{\"type\":\"dk.enplan.plan.resumed.v1\",\"data\":{}}")
                        .status())
                .as("to read is not to act")
                .isEqualTo(403);
        jdbc.sql("update broken_glass set until = now() - interval '1 minute' where citizen_id = ?")
                .param(citizen)
                .update();
        assertThat(get(hanne, plan()).status()).as("it ends by itself").isEqualTo(403);
    }

    @Test
    void it_takes_a_reason_and_a_short_time_and_somebody_who_needs_it() {
        for (var wrong : Map.of(
                        "{\"minutes\": 10}",
                        "reason-missing",
                        "{\"reason\": \"haster\", \"minutes\": 10}",
                        "reason-missing",
                        WHY.formatted(61),
                        "too-long",
                        WHY.formatted(0),
                        "too-long")
                .entrySet()) {
            var answer = breaks(hanne, wrong.getKey());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("code").stringValue()).isEqualTo(wrong.getValue());
        }
        assertThat(breaks(tove, WHY.formatted(10)).status()).isEqualTo(409);
        for (var nobody :
                List.of(dorte, Person.leader("lone"), Person.operator("otto"), Person.citizen("bo", UUID.randomUUID())))
            assertThat(breaks(nobody, WHY.formatted(10)).status()).isEqualTo(403);
        assertThat(get(hanne, plan()).status()).isEqualTo(403);
    }

    @Test
    void the_refusal_offers_it_as_a_form() {
        as("caseworker", hanne.sub(), "housing", false);
        var refused = get("/citizens/" + citizen + "/timeline?lang=da");
        assertThat(refused).hasStatus(403);
        assertThat(text(refused)).contains("action=\"/citizens/" + citizen + "/break-glass\"", "name=\"reason\"");
        var missing = post("/citizens/" + citizen + "/break-glass?lang=da", Map.of("reason", "nu", "minutes", "5"));
        assertThat(missing).hasStatus(422);
        assertThat(text(missing)).contains("Skriv en sætning", ">nu</textarea>");
        assertThat(post(
                        "/citizens/" + citizen + "/break-glass",
                        Map.of("reason", "Borgeren er i fare nu", "minutes", "5")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/citizens/" + citizen);
        assertThat(get("/citizens/" + citizen)).hasStatusOk();
    }

    @Test
    void the_protected_are_read_by_those_who_are_named_and_nobody_else() {
        told("contact.assigned", "{\"personId\":\"" + hanne.sub() + "\",\"role\":\"contact-person\"}");
        eventually(() -> assertThat(
                        get(mette, "/api/worklist?text=" + citizen).json().path("content"))
                .hasSize(1));
        assertThat(get(mette, plan()).status()).as("a colleague").isEqualTo(200);
        assertThat(Http.at(port).as(mette).put(plan() + "/protection", "{}").status())
                .isEqualTo(403);
        assertThat(Http.at(port).as(tove).put(plan() + "/protection", "{}").status())
                .isEqualTo(204);
        assertThat(get(mette, plan()).status()).isEqualTo(403);
        assertThat(get(mette, "/api/worklist?text=" + citizen).json().path("content"))
                .isEmpty();
        var broken = breaks(mette, WHY.formatted(10));
        assertThat(broken.status()).isEqualTo(403);
        assertThat(get(hanne, plan()).status()).as("named").isEqualTo(200);
        assertThat(get(tove, plan()).status()).isEqualTo(200);
        told("contact.ended", "{\"personId\":\"tove\",\"reason\":\"left\"}");
        var kim = Person.coordinator("kim");
        assertThat(get(kim, plan()).status())
                .as("an empty chair lets nobody in")
                .isEqualTo(403);
        assertThat(get(kim, "/api/worklist?mine=false&text=" + citizen).json().path("content"))
                .isEmpty();
        var allowed = new Person("liv", List.of("coordinator", "protected"), "plan", false, null);
        assertThat(get(allowed, plan()).status())
                .as("but those whose work it is")
                .isEqualTo(200);
        assertThat(Http.at(port)
                        .as(Person.system("registry"))
                        .delete(plan() + "/protection")
                        .status())
                .isEqualTo(204);
        assertThat(get(mette, plan()).status()).isEqualTo(200);
        assertThat(Http.at(port)
                        .as(Person.system("registry"))
                        .put(
                                plan() + "/protection",
                                "{\"until\":\"" + LocalDate.now(Here.ZONE).minusDays(1) + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(get(mette, plan()).status()).as("it has ended").isEqualTo(200);
    }

    @Test
    void nobody_is_found_by_those_who_live_with_them() {
        var other = UUID.randomUUID();
        told(other, "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told("household.member-joined", "{\"memberId\":\"m\",\"relation\":\"spouse\",\"citizenId\":\"" + other + "\"}");
        assertThat(get(tove, "/api/households/" + citizen)
                        .json()
                        .path("members")
                        .path(0)
                        .has("plan"))
                .isTrue();
        Http.at(port).as(Person.system("registry")).put("/api/plans/" + other + "/protection", "{}");
        assertThat(get(tove, "/api/households/" + citizen)
                        .json()
                        .path("members")
                        .path(0)
                        .hasNonNull("plan"))
                .isFalse();
    }

    @Test
    void what_stands_out_rings_once() {
        var busy = "busy-" + UUID.randomUUID();
        var again = "again-" + UUID.randomUUID();
        var now = Instant.now();
        log.write(IntStream.range(0, 30)
                .mapToObj(i -> line(now, busy, UUID.randomUUID(), "circle"))
                .toList());
        log.write(IntStream.range(0, 20)
                .mapToObj(i -> line(now, again, citizen, "empty-chair"))
                .toList());
        log.write(IntStream.range(0, 29)
                .mapToObj(i -> line(now, "calm-" + busy, UUID.randomUUID(), "circle"))
                .toList());
        log.write(IntStream.range(0, 40)
                .mapToObj(i -> line(now, "own-" + again, citizen, "circle"))
                .toList());
        // Looks numbers up: a person; a system that finds whom it looks for, and one that does not.
        var curious = "curious-" + UUID.randomUUID();
        var knowing = "knowing-" + UUID.randomUUID();
        var guessing = "guessing-" + UUID.randomUUID();
        for (int i = 0; i < 20; i++)
            log.write(List.of(
                    lookUp(now, curious, "coordinator", "identity"),
                    lookUp(now, knowing, "sector-system", "identity"),
                    lookUp(now, guessing, "sector-system", "nobody-found")));
        breaks(hanne, WHY.formatted(10));
        get(hanne, plan());
        get(mette, plan());
        sweep.sweep();
        sweep.sweep();
        var kinds = jdbc.sql(
                        "select kind || ' ' || person from access_alarm where citizen_id = ? or person in (?, ?, ?, ?, ?, ?)")
                .params(citizen, busy, "calm-" + busy, "own-" + again, curious, knowing, guessing)
                .query(String.class)
                .list();
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "many-citizens " + busy,
                        "many-lookups " + curious,
                        "many-lookups " + guessing,
                        "one-again-and-again " + again,
                        "break-glass " + hanne.sub(),
                        "colleague-only " + mette.sub());
        assertThat(get(dorte, "/api/audit/alarms").body()).contains(busy, again);
        assertThat(get(tove, "/api/audit/alarms").status()).isEqualTo(403);
    }

    private Line line(Instant at, String person, UUID about, String right) {
        return new Line(
                at, person, List.of("coordinator"), "plan", List.of(about), "plan", right, "coordination", "read");
    }

    private Line lookUp(Instant at, String person, String role, String right) {
        return new Line(
                at,
                person,
                List.of(role),
                "family",
                List.of(UUID.randomUUID()),
                "identity.lookup",
                right,
                "casework",
                "read");
    }

    private String plan() {
        return "/api/plans/" + citizen;
    }

    private Answer breaks(Person who, String body) {
        return Http.at(port).as(who).post(plan() + "/break-glass", body);
    }

    private Answer get(Person who, String path) {
        return Http.at(port).as(who).get(path);
    }
}
