package dk.enplan.notification;

import static dk.enplan.notification.FlagsTold.to;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.ServiceTrial;
import dk.enplan.testkit.TestIssuer;
import dk.enplan.testkit.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From the topic to the one it concerns, over real Kafka, PostgreSQL and HTTP. Every test has people of its own. */
@ExtendWith(OutputCaptureExtension.class)
class InboxTest extends ServiceTrial {

    private final JdbcClient jdbc;

    InboxTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void a_raised_flag_reaches_its_coordinator_and_no_other() {
        var tove = Person.coordinator("tove-1");
        var flag = new FlagsTold();
        flag.raised(to(Told.COORDINATOR, null, "tove-1"));
        var notice = notice(tove, flag);
        assertThat(notice.path("rule").stringValue()).isEqualTo(FlagsTold.RULE);
        assertThat(notice.path("citizenId").stringValue()).isEqualTo(flag.citizen.toString());
        assertThat(notice.path("severity").stringValue()).isEqualTo("warn");
        assertThat(notice.path("state").stringValue()).isEqualTo("raised");
        assertThat(notice.path("title").path("da").stringValue()).isEqualTo("Bolig uden støtte");
        assertThat(notice.path("why").path("en").stringValue()).contains("no support");
        assertThat(notice.path("since").stringValue()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(notice.path("because").get(0).stringValue()).isEqualTo(flag.flag.toString());
        assertThat(notice.has("toldAt")).isTrue();
        assertThat(notice.has("readAt")).isFalse();
        assertThat(about(flag, notices(Person.coordinator("somebody-else"), "all")))
                .isEmpty();
    }

    @Test
    void whoever_serves_the_role_for_the_sector_hears_of_it() {
        var flag = new FlagsTold();
        flag.raised(
                to(Told.OWNERS, "housing", null),
                to(Told.COORDINATOR, null, null),
                to(Told.STEERING, null, null),
                to(Told.CITIZEN, null, null));
        notice(Person.caseworker("hanne", "housing", false), flag);
        notice(Person.coordinator("any"), flag);
        notice(Person.leader("lone"), flag);
        notice(Person.citizen("anja", flag.citizen.value()), flag);
        for (var other : List.of(Person.caseworker("fie", "family", false), Person.citizen("bo", UUID.randomUUID())))
            assertThat(about(flag, notices(other, "all"))).isEmpty();
    }

    @Test
    void the_same_news_twice_is_one_notice() {
        var tove = Person.coordinator("tove-2");
        var flag = new FlagsTold();
        var told = flag.raised(to(Told.COORDINATOR, null, "tove-2"));
        read(tove, notice(tove, flag));
        flag.send(told);
        after(flag);
        assertThat(about(flag, notices(tove, "all")))
                .singleElement()
                .matches(notice -> notice.has("readAt"), "still read");
        assertThat(jdbc.sql("select count(*) from notice where flag_id = ?")
                        .param(flag.flag)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_escalation_is_unread_again_and_tells_the_new() {
        var tove = Person.coordinator("tove-3");
        var flag = new FlagsTold();
        flag.raised(to(Told.COORDINATOR, null, "tove-3"));
        read(tove, notice(tove, flag));
        flag.escalated(Severity.HIGH, to(Told.TEAM_LEADER, null, "lone-3"));
        var toNew = notice(Person.leader("lone-3"), flag);
        assertThat(toNew.path("severity").stringValue()).isEqualTo("high");
        var again = notice(tove, flag);
        assertThat(again.path("state").stringValue()).isEqualTo("escalated");
        assertThat(again.has("readAt")).isFalse();
    }

    @Test
    void a_cleared_flag_is_settled_and_says_that_it_was_never_due() {
        var tove = Person.coordinator("tove-4");
        var flag = new FlagsTold();
        flag.raised(to(Told.COORDINATOR, null, "tove-4"));
        flag.acknowledged();
        eventually(
                () -> assertThat(notice(tove, flag).path("state").stringValue()).isEqualTo("acknowledged"));
        flag.cleared(true);
        var settled = eventually(() -> about(flag, notices(tove, "settled")).getFirst());
        assertThat(settled.path("state").stringValue()).isEqualTo("cleared");
        assertThat(settled.path("retroactive").booleanValue()).isTrue();
        assertThat(about(flag, notices(tove, "open"))).isEmpty();
    }

    @Test
    void pages_come_unsettled_first_then_newest_first_and_none_twice() {
        var citizen = UUID.randomUUID();
        var bo = Person.citizen("bo", citizen);
        var flags = new ArrayList<FlagsTold>();
        for (int i = 0; i < 3; i++) {
            var flag = new FlagsTold(citizen);
            flag.raised(to(Told.CITIZEN, null, null));
            notice(bo, flag);
            flags.add(flag);
        }
        flags.get(2).waived();
        eventually(() -> assertThat(notices(bo, "settled")).hasSize(1));
        var first = as(bo).get("/api/inbox?most=2").json();
        assertThat(flagsIn(first)).containsExactly(flags.get(1).flag, flags.get(0).flag);
        var rest = as(bo).get("/api/inbox?most=2&after=" + first.path("next").stringValue())
                .json();
        assertThat(flagsIn(rest)).containsExactly(flags.get(2).flag);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void nobody_reads_a_notice_for_somebody_else() {
        var flag = new FlagsTold();
        flag.raised(to(Told.COORDINATOR, null, "tove-6"), to(Told.OWNERS, "school", null));
        var id = notice(Person.coordinator("tove-6"), flag).path("noticeId").stringValue();
        var path = "/api/inbox/" + id + "/read";
        assertThat(as(Person.coordinator("other")).post(path, "").status()).isEqualTo(404);
        var colleague = Person.caseworker("a", "school", false);
        read(colleague, notice(colleague, flag));
        assertThat(notice(Person.caseworker("b", "school", false), flag).has("readAt"))
                .isFalse();
    }

    @Test
    void without_a_token_there_is_no_answer() {
        assertThat(anybody().get("/api/inbox").status()).isEqualTo(401);
        var expired = TestIssuer.shared().expired(Person.coordinator("tove"));
        assertThat(anybody().with(expired).get("/api/inbox").status()).isEqualTo(401);
        var forged = TestIssuer.shared().forged(Person.coordinator("tove"));
        assertThat(anybody().with(forged).get("/api/inbox").status()).isEqualTo(401);
        assertThat(anybody().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void systems_auditors_and_operators_are_refused_with_a_problem() {
        for (var person : List.of(Person.system("family"), Person.auditor("rita"), Person.operator("otto"))) {
            var answer = as(person).get("/api/inbox");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.json().path("code").stringValue()).isEqualTo("no-inbox");
            assertThat(as(person)
                            .post("/api/inbox/" + UUID.randomUUID() + "/read", "")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_is_asked_wrongly_is_answered_with_what_to_write() {
        var tove = as(Person.coordinator("tove"));
        for (var query : List.of("state=closed", "after=5", "after=open-99999999999999999999", "most=many"))
            assertThat(tove.get("/api/inbox?" + query).status()).as(query).isEqualTo(400);
        assertThat(tove.post("/api/inbox/not-a-uuid/read", "").status()).isEqualTo(400);
        assertThat(tove.get("/api/inbox?most=-3").status()).isEqualTo(200);
    }

    @Test
    void garbage_is_kept_aside_and_holds_up_nothing() {
        var tove = Person.coordinator("tove-7");
        var flag = new FlagsTold();
        var key = flag.citizen.toString();
        var before = unreadable();
        Topics.send(FlagsTold.TOPIC, key, "not json at all");
        Topics.send(FlagsTold.TOPIC, key, "{\"specversion\":\"1.0\",\"type\":\"dk.enplan.flag.raised.v1\"}");
        tombstone(key);
        flag.escalated(Severity.HIGH);
        flag.send(new FlagsTold(flag.citizen.value())
                .raised(to(Told.COORDINATOR, null, "nobody"))
                .replace("flag.raised.v1", "flag.sung.v9"));
        flag.raised(to(Told.COORDINATOR, null, "tove-7"));
        notice(tove, flag);
        assertThat(unreadable() - before).isEqualTo(5);
        assertThat(as(Person.operator("otto")).get("/actuator/prometheus").body())
                .contains("enplan_news_unreadable_total", "enplan_notices_total", "enplan_notices_unread");
    }

    @Test
    void a_database_that_refuses_is_tried_again_and_nothing_is_lost_or_logged(CapturedOutput output) {
        var tove = Person.coordinator("tove-8");
        var flag = new FlagsTold();
        jdbc.sql("create sequence attempts").update();
        jdbc.sql("""
                create function away() returns boolean language plpgsql as
                $$ begin perform nextval('attempts'); return false; end $$""").update();
        jdbc.sql("alter table flag add constraint away check (away()) not valid")
                .update();
        flag.raisedSaying("Hun har fortalt noget i fortrolighed.", to(Told.COORDINATOR, null, "tove-8"));
        eventually(() -> assertThat(attempts()).isGreaterThanOrEqualTo(3));
        assertThat(about(flag, notices(tove, "all"))).isEmpty();
        jdbc.sql("alter table flag drop constraint away").update();
        notice(tove, flag);
        assertThat(ownLines(output)).contains("tried again").doesNotContain("fortrolighed");
    }

    /** What the service logs; the tests' PostgreSQL prints its own log on the same console. */
    private static String ownLines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> !line.contains("EmbeddedPostgres"))
                .collect(Collectors.joining("\n"));
    }

    private long attempts() {
        return jdbc.sql("select case when is_called then last_value else 0 end from attempts")
                .query(Long.class)
                .single();
    }

    private long unreadable() {
        return jdbc.sql("select count(*) from unreadable_news")
                .query(Long.class)
                .single();
    }

    /** A record with a key and no value, as a compacted topic would hold it. */
    @SuppressWarnings("NullAway") // the topic may hold what the language may not
    private static void tombstone(String key) {
        Topics.send(FlagsTold.TOPIC, key, null);
    }

    /** Returns when everything told so far about this citizen has been heard: it lies on the same partition. */
    private void after(FlagsTold flag) {
        var later = new FlagsTold(flag.citizen.value());
        later.raised(to(Told.COORDINATOR, null, "last"));
        notice(Person.coordinator("last"), later);
    }

    private JsonNode notice(Person person, FlagsTold flag) {
        return eventually(() -> about(flag, notices(person, "open")).getFirst());
    }

    private void read(Person person, JsonNode notice) {
        var path = "/api/inbox/" + notice.path("noticeId").stringValue() + "/read";
        assertThat(as(person).post(path, "").status()).isEqualTo(204);
    }

    private List<JsonNode> notices(Person person, String state) {
        var answer = as(person).get("/api/inbox?most=200&state=" + state);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("notices").values().stream().toList();
    }

    private static List<JsonNode> about(FlagsTold flag, List<JsonNode> notices) {
        return notices.stream()
                .filter(notice -> notice.path("flagId").stringValue().equals(flag.flag.toString()))
                .toList();
    }

    private static List<UUID> flagsIn(JsonNode page) {
        return page.path("notices").values().stream()
                .map(notice -> UUID.fromString(notice.path("flagId").stringValue()))
                .toList();
    }
}
