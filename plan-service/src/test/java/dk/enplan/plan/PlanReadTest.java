package dk.enplan.plan;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.Here;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The plan as one document: all of it, as it was known, as it was true, and beside those of the household. */
class PlanReadTest extends OnTheGround {

    private static final Person TOVE = Person.coordinator("tove");

    private final int port;
    private final Story story = new Story();

    @Autowired
    PlanReadTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void one_document_holds_what_every_sector_has_told() {
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", on("2026-01-02"));
        story.tell(
                "plan",
                "plan.agreed",
                "{\"citizenApproved\":true,\"sectors\":[\"family\"],\"dream\":\"A flat with a dog\"}",
                on("2026-01-03"));
        story.tell("plan", "contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}", on("2026-01-03"));
        story.tell(
                "plan",
                "goal.proposed",
                "{\"goalId\":\"g1\",\"wording\":\"My own key\",\"author\":\"citizen\",\"domain\":\"housing\"}",
                on("2026-01-04"));
        story.tell("jobcenter", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"internship\"}", on("2026-01-05"));
        story.tell("jobcenter", "demand.imposed", "{\"demandId\":\"d1\",\"kind\":\"activation\"}", on("2026-01-05"));
        story.tell("housing", "home.applied", "{\"applicationId\":\"a1\"}", on("2026-01-06"));
        story.tell(
                "family", "application.submitted", "{\"applicationId\":\"a2\",\"kind\":\"relief\"}", on("2026-01-07"));
        story.tell(
                "psychiatry",
                "appointment.booked",
                "{\"appointmentId\":\"b1\",\"start\":\"2030-01-01T10:00:00+01:00\",\"end\":\"2030-01-01T11:00:00+01:00\"}",
                on("2026-01-08"));
        story.tell(
                "jobcenter",
                "exemption.granted",
                "{\"exemptionId\":\"x1\",\"demandKind\":\"registration\"}",
                on("2026-01-08"));
        var last = story.tell(
                "plan",
                "consent.given",
                "{\"consentId\":\"c1\",\"sectors\":[\"family\"],\"purpose\":\"plan\"}",
                on("2026-01-09"));
        eventually(() -> assertThat(texts(plan("").path("history"), "eventId"))
                .contains(last.toString())
                .hasSize(11));
        var plan = plan("");
        assertThat(plan.path("agreement").path("dream").stringValue()).isEqualTo("A flat with a dog");
        assertThat(plan.path("people").get(0).path("present").booleanValue()).isTrue();
        assertThat(plan.path("goals").get(0).path("own").booleanValue()).isTrue();
        assertThat(texts(plan.path("efforts"), "effortId")).containsExactly("e1");
        assertThat(texts(plan.path("demands"), "demandId")).containsExactly("d1");
        assertThat(texts(plan.path("appointments"), "appointmentId")).containsExactly("b1");
        assertThat(texts(plan.path("waiting"), "id")).containsExactly("a1", "a2");
        assertThat(plan.path("waiting").get(0).path("daysWaited").longValue()).isGreaterThan(300);
        assertThat(texts(plan.path("exemptions"), "exemptionId")).containsExactly("x1");
        assertThat(texts(plan.path("consents"), "consentId")).containsExactly("c1");
        assertThat(texts(plan.path("heard"), "sector"))
                .contains("family", "housing", "jobcenter", "plan", "psychiatry");
        for (var list :
                List.of("people", "goals", "efforts", "demands", "appointments", "waiting", "exemptions", "consents"))
            for (var item : plan.path(list))
                assertThat(item.path("because")).as(list).isNotEmpty();
    }

    @Test
    void as_it_was_known_holds_only_what_had_arrived() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", on("2026-01-05"));
        eventually(() -> assertThat(plan("").path("efforts")).hasSize(1));
        var then = Instant.now();
        var wrong =
                story.tell("family", "effort.started", "{\"effortId\":\"e2\",\"kind\":\"relief\"}", on("2026-01-04"));
        eventually(() -> assertThat(plan("").path("efforts")).hasSize(2));
        assertThat(texts(plan("?knownAt=" + then).path("efforts"), "effortId")).containsExactly("e1");
        assertThat(plan("?knownAt=2026-01-31").path("efforts")).isEmpty();
        var known = Instant.now();
        story.tell(
                "family",
                "event.annulled",
                "{\"eventId\":\"%s\",\"reason\":\"entered-in-error\"}".formatted(wrong),
                on("2026-01-06"));
        eventually(() -> assertThat(plan("").path("efforts")).hasSize(1));
        assertThat(plan("?knownAt=" + known).path("efforts")).hasSize(2);
        assertThat(plan("?trueAt=2026-01-05&knownAt=" + known).path("efforts")).hasSize(2);
        assertThat(plan("?trueAt=2026-01-05").path("efforts"))
                .as("what is known now of that day")
                .hasSize(1);
    }

    @Test
    void as_it_was_true_holds_what_had_happened_whenever_it_was_told() {
        story.tell("family", "effort.ended", "{\"effortId\":\"e1\",\"reason\":\"completed\"}", on("2026-03-01"));
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", on("2026-01-05"));
        eventually(() -> assertThat(state("")).isEqualTo("ended"));
        assertThat(state("?trueAt=2026-02-01")).isEqualTo("running");
        assertThat(state("?trueAt=2026-02-28T12:00:00%2B01:00")).isEqualTo("running");
        assertThat(state("?trueAt=2026-03-01")).isEqualTo("ended");
        assertThat(plan("?trueAt=2026-01-04").path("efforts")).isEmpty();
    }

    @Test
    void what_was_missed_is_seen_in_hindsight_from_the_day_it_was_due() {
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", on("2026-01-02"));
        story.tell("housing", "home.allocated", "{\"homeId\":\"h1\",\"moveIn\":\"2026-02-01\"}", on("2026-01-05"));
        eventually(() -> assertThat(texts(plan("").path("flags"), "rule")).contains("handoff/home-without-support"));
        assertThat(plan("?trueAt=2026-01-04").path("flags")).isEmpty();
        var seen = plan("?trueAt=2026-06-01").path("flags").get(0);
        assertThat(seen.path("rule").stringValue()).isEqualTo("handoff/home-without-support");
        assertThat(seen.has("raisedAt")).as("nobody had been told then").isFalse();
        assertThat(plan("?knownAt=2026-06-01").path("flags"))
                .as("nobody knew then")
                .isEmpty();
    }

    @Test
    void what_nobody_began_is_marked_until_its_beginning_comes() {
        var end = story.tell(
                "family", "effort.ended", "{\"effortId\":\"e1\",\"reason\":\"completed\"}", on("2026-03-01"));
        eventually(
                () -> assertThat(texts(plan("").path("unmatched"), "eventId")).containsExactly(end.toString()));
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", on("2026-01-05"));
        eventually(() -> assertThat(plan("").path("unmatched")).isEmpty());
        assertThat(state("")).isEqualTo("ended");
    }

    @Test
    void an_end_whose_beginning_one_may_not_see_is_no_contradiction() {
        story.to(dk.enplan.contracts.Audience.RESTRICTED)
                .tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", on("2026-01-05"));
        story.to(dk.enplan.contracts.Audience.PLAN)
                .tell("family", "effort.ended", "{\"effortId\":\"e1\",\"reason\":\"completed\"}", on("2026-03-01"));
        eventually(() -> assertThat(plan("").path("history")).hasSize(1));
        eventually(() -> assertThat(plan("").path("withheld").intValue()).isEqualTo(1));
        assertThat(plan("").path("unmatched")).isEmpty();
    }

    @Test
    void the_survivor_of_a_merger_has_both_histories_and_hears_what_comes_later() {
        var other = new Story();
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", on("2026-01-05"));
        other.tell("housing", "home.tenancy-started", "{\"homeId\":\"h1\"}", on("2026-01-06"));
        eventually(() -> assertThat(plan("").path("efforts")).hasSize(1));
        var merger = story.tell(
                "plan", "citizen.identity-merged", "{\"into\":\"%s\"}".formatted(other.citizen()), on("2026-02-01"));
        eventually(() -> assertThat(plan(other, "").path("efforts")).hasSize(1));
        assertThat(plan(other, "").path("homes")).hasSize(1);
        eventually(() -> assertThat(plan("").path("membership").path("into").stringValue())
                .isEqualTo(other.citizen().toString()));
        story.tell("family", "effort.started", "{\"effortId\":\"e2\",\"kind\":\"relief\"}", on("2026-01-07"));
        eventually(() -> assertThat(plan(other, "").path("efforts")).hasSize(2));
        story.tell(
                "plan",
                "event.annulled",
                "{\"eventId\":\"%s\",\"reason\":\"wrong-citizen\"}".formatted(merger),
                on("2026-02-02"));
        eventually(() -> assertThat(plan(other, "").path("efforts")).isEmpty());
        assertThat(plan(other, "").path("homes")).hasSize(1);
    }

    @Test
    void the_plans_of_a_household_are_beside_each_other_as_far_as_one_may_read_them() {
        var child = new Story();
        child.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"relief\"}", on("2026-01-05"));
        story.tell(
                "family",
                "household.member-joined",
                "{\"memberId\":\"m1\",\"relation\":\"child\",\"citizenId\":\"%s\"}".formatted(child.citizen()),
                on("2026-01-05"));
        story.tell(
                "family",
                "household.member-joined",
                "{\"memberId\":\"m2\",\"relation\":\"partner\"}",
                on("2026-01-05"));
        eventually(() -> assertThat(household(TOVE).path("members")).hasSize(2));
        eventually(() -> assertThat(
                        household(TOVE).path("members").get(0).path("plan").path("efforts"))
                .hasSize(1));
        assertThat(household(TOVE).path("members").get(1).has("plan")).isFalse();
        var self = household(Person.citizen("anja", story.citizen()));
        assertThat(self.path("members").get(0).has("plan"))
                .as("the child's plan is the child's")
                .isFalse();
    }

    @Test
    void an_instant_that_is_none_is_told_with_the_field() {
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", on("2026-01-05"));
        eventually(() -> assertThat(plan("").path("efforts")).hasSize(1));
        var answer = Http.at(port).as(TOVE).get("/api/plans/" + story.citizen() + "?trueAt=yesterday");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("trueAt");
    }

    private JsonNode household(Person who) {
        return Http.at(port).as(who).get("/api/households/" + story.citizen()).json();
    }

    private String state(String asked) {
        return plan(asked).path("efforts").path(0).path("state").asString();
    }

    private JsonNode plan(String asked) {
        return plan(story, asked);
    }

    private JsonNode plan(Story whose, String asked) {
        return Http.at(port)
                .as(TOVE)
                .get("/api/plans/" + whose.citizen() + asked)
                .json();
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).stringValue()).toList();
    }

    private static OffsetDateTime on(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(Here.ZONE).toOffsetDateTime();
    }
}
