package dk.enplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.kit.retention.Expiring;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What plan-service keeps for a while. */
class RetentionTest extends AtTheDesk {

    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final String LINE = """
            insert into access_log (at, person, roles, citizens, what, by_right, purpose, outcome)
            values (cast(? as timestamptz), ?, '{auditor}', '{}', 'plan', 'auditor', 'audit', 'read')
            """;
    private static final String EXPIRY =
            "insert into access_log_expiry (before, by_whom) values (cast(? as timestamptz), 'x')";

    private final List<Expiring> expiring;
    private final TransactionTemplate transaction;

    @Autowired
    RetentionTest(
            @LocalServerPort int port, JdbcClient jdbc, List<Expiring> expiring, TransactionTemplate transaction) {
        super(port, jdbc);
        this.expiring = expiring;
        this.transaction = transaction;
    }

    @Test
    void operators_see_every_rule_and_by_default_nothing_has_an_age() {
        var answer = Http.at(port).as(Person.operator("otto")).post("/api/retention", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("dryRun").booleanValue()).isTrue();
        assertThat(answer.json()
                        .path("rules")
                        .valueStream()
                        .map(it -> it.path("rule").stringValue()))
                .containsExactly("access-log", "alarms", "broken-glasses", "inbox", "looks", "plans", "refused");
        assertThat(answer.json().path("rules").valueStream().filter(it -> it.has("keeps")))
                .isEmpty();
        for (var other : List.of(TOVE, Person.dpo("dorte"), Person.auditor("rita")))
            assertThat(Http.at(port)
                            .as(other)
                            .post("/api/retention?dryRun=false", "")
                            .status())
                    .isEqualTo(403);
    }

    @Test
    void lines_leave_the_access_log_by_one_way_only() {
        var who = "somebody-" + UUID.randomUUID();
        line(who, "2000-06-01T00:00:00Z");
        line(who, "2001-06-01T00:00:00Z");
        line(who, "2026-11-01T00:00:00Z");
        var delete = "delete from access_log where person = '" + who + "'";
        assertThatThrownBy(() -> jdbc.sql(delete).update()).hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql(EXPIRY).param("2001-01-01T00:00:00Z").update();
                    jdbc.sql(delete).update();
                }))
                .as("what is younger than was written down")
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> jdbc.sql(EXPIRY)
                        .param(Instant.now().minusSeconds(86_400L * 30).toString())
                        .update())
                .hasMessageContaining("six months");
        assertThatThrownBy(() -> jdbc.sql("update access_log set person = 'nobody' where person = ?")
                        .param(who)
                        .update())
                .hasMessageContaining("only ever added to");
        assertThat(lines(who)).isEqualTo(3);
        removed("access-log", LONG_AGO);
        assertThat(lines(who)).as("older than that").isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from access_log_expiry where by_whom = 'otto' and before = '2001-01-01T00:00:00Z'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatThrownBy(() -> jdbc.sql(delete).update())
                .as("that was then")
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> jdbc.sql("delete from access_log_expiry").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void what_was_refused_and_disposed_of_goes_and_what_is_parked_waits() {
        for (var state : List.of("refused", "parked"))
            jdbc.sql("""
                            insert into set_aside (event_id, sector, state, code, reason, message, came_from, came_at)
                            values (?, 'family', ?, 'test', 'r', ''::bytea, ?, '2000-01-01')
                            """)
                    .params(UUID.randomUUID(), state, "retention-" + state + story.citizen())
                    .update();
        removed("refused", LONG_AGO);
        assertThat(jdbc.sql("select state from set_aside where came_from like ?")
                        .param("retention-%" + story.citizen())
                        .query(String.class)
                        .list())
                .containsExactly("parked");
        jdbc.sql("delete from set_aside where came_from like ?")
                .param("retention-%" + story.citizen())
                .update();
    }

    @Test
    void old_ids_looks_glasses_and_alarms_go() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into inbox values (?, ?, '2000-01-01')")
                .params(id, story.citizen())
                .update();
        jdbc.sql("insert into timed_here values (?, 't', 'r')").param(id).update();
        jdbc.sql("insert into look (citizen_id, person, roles, last_at) values (?, 'tove', '{}', '2000-01-01')")
                .param(story.citizen())
                .update();
        jdbc.sql("insert into broken_glass values (?, ?, 'pia', '{}', null, 'r', '2000-01-01', '2000-01-01')")
                .params(id, story.citizen())
                .update();
        jdbc.sql(
                        "insert into access_alarm (cause, kind, person, citizen_id, times, first_at, found_at) values (?, 'break-glass', 'pia', ?, 1, '2000-01-01', '2000-01-01')")
                .params("retention " + id, story.citizen())
                .update();
        for (var rule : List.of("inbox", "looks", "broken-glasses", "alarms")) {
            assertThat(rule(rule).old(LONG_AGO).rows()).as(rule).isPositive();
            removed(rule, LONG_AGO);
            assertThat(rule(rule).old(LONG_AGO).rows()).as(rule).isZero();
        }
        assertThat(jdbc.sql("select count(*) from timed_here where event_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Expiring rule(String name) {
        return expiring.stream()
                .filter(it -> it.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void removed(String name, Instant before) {
        for (int some = 100; some == 100; ) some = rule(name).remove(before, 100, "otto");
    }

    private void line(String who, String at) {
        jdbc.sql(LINE).params(at, who).update();
    }

    private long lines(String who) {
        return jdbc.sql("select count(*) from access_log where person = ?")
                .param(who)
                .query(Long.class)
                .single();
    }
}
