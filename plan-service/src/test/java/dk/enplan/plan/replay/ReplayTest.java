package dk.enplan.plan.replay;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.plan.model.PlanEvent;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A replay of a citizen whose history and views somebody has been at, or nobody. */
class ReplayTest extends OnTheGround {

    private final JdbcClient jdbc;
    private final RecordedHistories histories;
    private final AYear year;

    @Autowired
    ReplayTest(@LocalServerPort int port, JdbcClient jdbc, RecordedHistories histories) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.year = new AYear(port, jdbc, histories);
    }

    @Test
    void what_nobody_has_been_at_is_equal_and_signed_and_nothing_is_written_for_it() throws Exception {
        year.told();
        year.replayed();
        // In a moment in which nobody else writes.
        var answer = eventually(() -> {
            var before = everything();
            var replayed = year.ask("{\"citizenId\":\"%s\"}".formatted(year.story.citizen()));
            assertThat(everything()).isEqualTo(before);
            return replayed;
        });
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var shown = answer.json();
        assertThat(shown.path("result").stringValue()).as(answer.body()).isEqualTo("equal");
        assertThat(shown.path("statement").path("decisions").longValue()).isPositive();
        assertThat(shown.path("statement").path("rules").path(0).path("hash").stringValue())
                .hasSize(64);

        var signed = year.get("/api/audit/replays/" + shown.path("id").stringValue() + "/statement");
        var text = signed.body()
                .substring(
                        signed.body().indexOf("\"statement\":") + 12,
                        signed.body().length() - 1);
        assertThat(verified(signed.json(), text)).isTrue();
        assertThat(verified(signed.json(), text.replace("\"equal\"", "\"differs\"")))
                .isFalse();
        assertThat(text).startsWith("{\"askedAt\"").doesNotContain(": ");
    }

    @Test
    void a_row_of_the_views_that_somebody_changed_is_found() {
        year.told();
        year.replayed();
        try (var _ = asItWas()) {
            var views = year.views();
            jdbc.sql("update " + views + ".flag set severity = 'info' where citizen_id = ?")
                    .param(year.story.citizen())
                    .update();
            jdbc.sql("delete from " + views + ".fact where citizen_id = ? and type like '%effort.ended%'")
                    .param(year.story.citizen())
                    .update();
            jdbc.sql("update " + views + ".summary set staff = '{somebody}' where citizen_id = ?")
                    .param(year.story.citizen())
                    .update();
            var found = year.replay();
            assertThat(found.path("result").stringValue()).isEqualTo("differs");
            var deviations =
                    found.path("statement").path("deviations").valueStream().toList();
            assertThat(deviations)
                    .anySatisfy(it -> {
                        assertThat(it.path("what").stringValue()).isEqualTo("view.flag");
                        assertThat(it.path("found").stringValue()).contains("severity info");
                    })
                    .anySatisfy(it -> {
                        assertThat(it.path("what").stringValue()).isEqualTo("view.fact");
                        assertThat(it.path("kind").stringValue()).isEqualToIgnoringCase("missing");
                        // What somebody said is not repeated where it is kept for good.
                        assertThat(it.path("expected").stringValue())
                                .contains("json (content)")
                                .doesNotContain("e1");
                    })
                    .anySatisfy(it -> assertThat(it.path("what").stringValue()).isEqualTo("view.summary"));
        }
    }

    @Test
    void the_last_flag_that_was_taken_away_with_its_row_in_the_views_is_found_though_the_chain_holds() {
        year.told();
        year.replayed();
        try (var _ = asItWas()) {
            // As nobody who knows only the chain would notice: the last events of a citizen leave no gap.
            var history = histories.of(new CitizenId(year.story.citizen())).events();
            var last = history.getLast();
            var type = Beside.type(last.event());
            assertThat(type).startsWith("flag.");
            jdbc.sql("delete from domain_event where aggregate_identifier = ? and sequence_number = ?")
                    .params(year.story.citizen().toString(), last.sequence())
                    .update();
            var views = year.views();
            jdbc.sql("delete from " + views + ".flag_step where citizen_id = ? and position = ?")
                    .params(year.story.citizen(), last.sequence())
                    .update();
            jdbc.sql("update " + views + ".plan set position = position - 1 where citizen_id = ?")
                    .param(year.story.citizen())
                    .update();
            var found = year.replay();
            assertThat(found.path("result").stringValue()).isEqualTo("differs");
            assertThat(found.path("statement").path("deviations").valueStream().toList())
                    .anySatisfy(it -> {
                        assertThat(it.path("what").stringValue()).isEqualTo(type);
                        assertThat(it.path("kind").stringValue()).isEqualToIgnoringCase("missing");
                    });
        }
    }

    @Test
    void one_that_was_taken_out_of_the_middle_is_found_as_what_it_is_and_the_others_are_left_in_peace() {
        year.told();
        year.replayed();
        try (var _ = asItWas()) {
            var raised = histories.of(new CitizenId(year.story.citizen())).events().stream()
                    .filter(it -> it.event() instanceof PlanEvent.FlagRaised)
                    .findFirst()
                    .orElseThrow();
            jdbc.sql("delete from domain_event where aggregate_identifier = ? and sequence_number = ?")
                    .params(year.story.citizen().toString(), raised.sequence())
                    .update();
            var deviations = year.replay()
                    .path("statement")
                    .path("deviations")
                    .valueStream()
                    .toList();
            var flag = ((PlanEvent.FlagRaised) raised.event()).flagId().toString();
            assertThat(deviations.stream().map(it -> it.path("what").stringValue()))
                    .contains("flag.raised", "view.flag")
                    .doesNotContain("view.fact");
            assertThat(deviations.stream()
                            .filter(it -> it.path("what").stringValue().startsWith("flag."))
                            .map(it -> it.path("about").stringValue()))
                    .containsExactly(flag);
        }
    }

    @Test
    void a_history_that_does_not_open_is_not_called_equal() {
        year.told();
        year.replayed();
        try (var _ = asItWas()) {
            jdbc.sql(
                            "update domain_event set payload = decode('01', 'hex') || payload where aggregate_identifier = ? and sequence_number = 1")
                    .param(year.story.citizen().toString())
                    .update();
            var found = year.replay();
            assertThat(found.path("statement").path("counts").path("unreadable").longValue())
                    .isPositive();
            assertThat(found.path("result").stringValue()).isEqualTo("differs");
            assertThat(found.path("statement").path("deviations").valueStream().toList())
                    .anySatisfy(it -> assertThat(it.path("kind").stringValue()).isEqualToIgnoringCase("history"));
        }
    }

    @Test
    void two_records_that_were_one_person_are_equal_each_and_so_is_one_that_was_parted_again() {
        var other = new Story();
        other.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        year.told();
        var merged =
                year.story.tell("registry", "citizen.identity-merged", "{\"into\":\"%s\"}".formatted(other.citizen()));
        eventually(() -> assertThat(year.recorded(other.citizen())).isGreaterThan(3));
        for (var one : List.of(year.story.citizen(), other.citizen()))
            eventually(() ->
                    assertThat(year.replay(one).path("result").stringValue()).isEqualTo("equal"));
        year.story.tell("registry", "event.annulled", "{\"eventId\":\"%s\",\"reason\":\"mistaken\"}".formatted(merged));
        eventually(() -> assertThat(year.recorded(year.story.citizen())).isEqualTo(5));
        for (var one : List.of(year.story.citizen(), other.citizen()))
            eventually(() ->
                    assertThat(year.replay(one).path("result").stringValue()).isEqualTo("equal"));
    }

    private AsItWas asItWas() {
        return new AsItWas(jdbc, year.story.citizen(), year.views());
    }

    private boolean verified(JsonNode signed, String text) throws Exception {
        var keys = year.get("/api/audit/head").json().path("keys").valueStream().toList();
        var pem = keys.stream()
                .filter(it -> it.path("keyId").equals(signed.path("keyId")))
                .findFirst()
                .orElseThrow()
                .path("publicKey")
                .stringValue();
        var encoded = Base64.getMimeDecoder()
                .decode(pem.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", ""));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(text.getBytes(StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(signed.path("signature").stringValue()));
    }

    /** Every table's content, but for the replay's own, the log's, and what is told by the clock. */
    private Map<String, String> everything() {
        var tables = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                           and table_schema not like 'pg\\_%' and table_name not in
                               ('replay', 'replay_progress', 'replay_statement', 'access_log', 'token_entry', 'view_replica', 'anchor', 'access_alarm')
                        """).query(String.class).list();
        var content = new TreeMap<String, String>();
        for (var table : tables)
            content.put(
                    table,
                    jdbc.sql("select md5(coalesce(string_agg(it::text, '' order by it::text), '')) from " + table
                                    + " it")
                            .query(String.class)
                            .single());
        return content;
    }
}
