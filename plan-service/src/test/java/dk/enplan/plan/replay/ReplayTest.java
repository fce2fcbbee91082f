package dk.enplan.plan.replay;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A replay as an auditor asks for it, of a citizen whose history and views somebody has been at. */
class ReplayTest extends OnTheGround {

    private static final Person RITA = Person.auditor("rita");

    private static final Duration ALL_OF_A_SUITE = Duration.ofMinutes(5);

    private final int port;
    private final JdbcClient jdbc;
    private final Story story = new Story();
    private final RecordedHistories histories;
    private final ReplayRows rows;
    private final Replaying replaying;
    private final TransactionTemplate transaction;

    @Autowired
    ReplayTest(
            @LocalServerPort int port,
            JdbcClient jdbc,
            RecordedHistories histories,
            ReplayRows rows,
            Replaying replaying,
            TransactionTemplate transaction) {
        this.port = port;
        this.jdbc = jdbc;
        this.histories = histories;
        this.rows = rows;
        this.replaying = replaying;
        this.transaction = transaction;
    }

    /** A year of something, with a flag that is raised and one that is seen. */
    private void aYear() {
        var begun = OffsetDateTime.now(Here.ZONE).minusDays(300);
        story.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}", begun);
        story.tell("family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}", begun.plusDays(1));
        story.tell("family", "effort.ended", "{\"effortId\":\"e1\",\"reason\":\"improved\"}", begun.plusDays(100));
        eventually(() -> assertThat(recorded(story.citizen())).isEqualTo(3));
        eventually(() -> assertThat(flags()).isPositive());
    }

    private int recorded(UUID citizen) {
        return jdbc.sql(
                        "select count(*) from domain_event where payload_type = 'fact-recorded' and aggregate_identifier = ?")
                .param(citizen.toString())
                .query(Integer.class)
                .single();
    }

    private long flags() {
        return histories.of(new CitizenId(story.citizen())).events().stream()
                .filter(it -> it.event() instanceof PlanEvent.FlagRaised)
                .count();
    }

    @Test
    void what_nobody_has_been_at_is_equal_and_signed_and_nothing_is_written_for_it() throws Exception {
        aYear();
        replayed();
        // In a moment in which nobody else writes.
        var answer = eventually(() -> {
            var before = everything();
            var replayed = ask("{\"citizenId\":\"%s\"}".formatted(story.citizen()));
            assertThat(everything()).isEqualTo(before);
            return replayed;
        });
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var shown = answer.json();
        assertThat(shown.path("result").stringValue()).as(answer.body()).isEqualTo("equal");
        assertThat(shown.path("statement").path("decisions").longValue()).isPositive();
        assertThat(shown.path("statement").path("rules").path(0).path("hash").stringValue())
                .hasSize(64);

        var signed = get("/api/audit/replays/" + shown.path("id").stringValue() + "/statement");
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
        aYear();
        replayed();
        var views = jdbc.sql("select 'view_' || generation from view_generation where state = 'serving'")
                .query(String.class)
                .single();
        jdbc.sql("update " + views + ".flag set severity = 'info' where citizen_id = ?")
                .param(story.citizen())
                .update();
        jdbc.sql("delete from " + views + ".fact where citizen_id = ? and type like '%effort.ended%'")
                .param(story.citizen())
                .update();
        jdbc.sql("update " + views + ".summary set staff = '{somebody}' where citizen_id = ?")
                .param(story.citizen())
                .update();
        var found = replay();
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

    @Test
    void the_last_flag_that_was_taken_away_with_its_row_in_the_views_is_found_though_the_chain_holds() {
        aYear();
        replayed();
        // As nobody who knows only the chain would notice: the last events of a citizen leave no gap.
        var history = histories.of(new CitizenId(story.citizen())).events();
        var last = history.getLast();
        var type = Beside.type(last.event());
        assertThat(type).startsWith("flag.");
        jdbc.sql("delete from domain_event where aggregate_identifier = ? and sequence_number = ?")
                .params(story.citizen().toString(), last.sequence())
                .update();
        var views = jdbc.sql("select 'view_' || generation from view_generation where state = 'serving'")
                .query(String.class)
                .single();
        jdbc.sql("delete from " + views + ".flag_step where citizen_id = ? and position = ?")
                .params(story.citizen(), last.sequence())
                .update();
        jdbc.sql("update " + views + ".plan set position = position - 1 where citizen_id = ?")
                .param(story.citizen())
                .update();
        var found = replay();
        assertThat(found.path("result").stringValue()).isEqualTo("differs");
        assertThat(found.path("statement").path("deviations").valueStream().toList())
                .anySatisfy(it -> {
                    assertThat(it.path("what").stringValue()).isEqualTo(type);
                    assertThat(it.path("kind").stringValue()).isEqualToIgnoringCase("missing");
                });
    }

    @Test
    void one_that_was_taken_out_of_the_middle_is_found_as_what_it_is_and_the_others_are_left_in_peace() {
        aYear();
        replayed();
        var raised = histories.of(new CitizenId(story.citizen())).events().stream()
                .filter(it -> it.event() instanceof PlanEvent.FlagRaised)
                .findFirst()
                .orElseThrow();
        jdbc.sql("delete from domain_event where aggregate_identifier = ? and sequence_number = ?")
                .params(story.citizen().toString(), raised.sequence())
                .update();
        var deviations =
                replay().path("statement").path("deviations").valueStream().toList();
        var flag = ((PlanEvent.FlagRaised) raised.event()).flagId().toString();
        assertThat(deviations.stream().map(it -> it.path("what").stringValue()))
                .contains("flag.raised", "view.flag")
                .doesNotContain("view.fact");
        assertThat(deviations.stream()
                        .filter(it -> it.path("what").stringValue().startsWith("flag."))
                        .map(it -> it.path("about").stringValue()))
                .containsExactly(flag);
    }

    @Test
    void a_history_that_does_not_open_is_not_called_equal() {
        aYear();
        jdbc.sql(
                        "update domain_event set payload = decode('01', 'hex') || payload where aggregate_identifier = ? and sequence_number = 1")
                .param(story.citizen().toString())
                .update();
        var found = replay();
        assertThat(found.path("statement").path("counts").path("unreadable").longValue())
                .isPositive();
        assertThat(found.path("result").stringValue()).isEqualTo("differs");
        assertThat(found.path("statement").path("deviations").valueStream().toList())
                .anySatisfy(it -> assertThat(it.path("kind").stringValue()).isEqualToIgnoringCase("history"));
    }

    @Test
    void everybody_is_replayed_in_the_background_and_the_erased_are_counted_and_no_part_of_it() {
        aYear();
        erased();
        var asked = ask("{}");
        assertThat(asked.status()).isEqualTo(202);
        var where = asked.headers().firstValue("Location").orElseThrow();
        var id = UUID.fromString(asked.json().path("id").stringValue());
        // Not asked over HTTP: it gives way to whoever is being answered.
        eventually(
                ALL_OF_A_SUITE,
                () -> assertThat(rows.find(id).orElseThrow().state()).isEqualTo(ReplayRows.State.DONE));
        var done = get(where).json();
        var statement = done.path("statement");
        assertThat(statement.path("citizens").longValue()).isPositive();
        assertThat(statement.has("citizenId")).isFalse();
        assertThat(statement.path("erased").longValue()).isPositive();
        assertThat(done.path("citizens").longValue())
                .isEqualTo(statement.path("citizens").longValue()
                        + statement.path("erased").longValue());
        assertThat(statement.path("counts").has("erased")).isFalse();
        assertThat(statement.path("uncompared").toString())
                .doesNotContain(story.citizen().toString());
    }

    @Test
    void one_who_was_erased_is_said_to_be_when_somebody_asks_about_them_alone() {
        aYear();
        erased();
        var shown = replay();
        assertThat(shown.path("result").stringValue()).isEqualTo("incomplete");
        assertThat(shown.path("statement").path("counts").path("erased").longValue())
                .isEqualTo(1);
        assertThat(shown.path("statement")
                        .path("uncompared")
                        .path(0)
                        .path("says")
                        .stringValue())
                .startsWith("This citizen was erased.");
        assertThat(shown.path("statement").has("erased")).isFalse();
    }

    @Test
    void somebody_who_is_only_called_erased_is_replayed_like_anybody() {
        aYear();
        replayed();
        var called = seenAfter(() -> jdbc.sql("insert into erased_citizen (citizen_id, erased_at) values (?, now())")
                .param(story.citizen())
                .update());
        assertThat(called).isInstanceOf(Seen.Again.class);
        var recorded = seenAfter(this::aRecordOfErasure);
        assertThat(recorded)
                .as("their key opens everything still")
                .isInstanceOfSatisfying(
                        Seen.Again.class, it -> assertThat(it.retold().events()).isPositive());
    }

    private void aRecordOfErasure() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into erasure (erasure_id, number, citizen_id, at, asked_by, asked_at, reason, counts)
                        select ?, coalesce(max(number), 0) + 1, ?, now(), 'dorte', now(), 'ønske', '{}' from erasure
                        """).params(id, story.citizen()).update();
        jdbc.sql("""
                        insert into erasure_of (citizen_id, erasure_id, last_sequence, last_hash)
                        select aggregate_identifier::uuid, ?, sequence_number, hash from domain_event
                         where aggregate_identifier = ? order by sequence_number desc limit 1
                        """).params(id, story.citizen().toString()).update();
    }

    @Test
    void what_is_still_shown_of_somebody_who_was_erased_is_found() {
        var other = new Story();
        other.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        eventually(() ->
                assertThat(replay(other.citizen()).path("result").stringValue()).isEqualTo("equal"));
        aYear();
        erased();
        var views = jdbc.sql("select 'view_' || generation from view_generation where state = 'serving'")
                .query(String.class)
                .single();
        var nothing = seenAfter(() -> {});
        assertThat(nothing).isEqualTo(new Seen.Erased(story.citizen(), List.of()));
        for (var table : List.of("plan", "summary"))
            assertThat(seenAfter(() -> jdbc.sql(
                                    "insert into %1$s.%2$s select (jsonb_populate_record(it, ?::jsonb)).* from %1$s.%2$s it limit 1"
                                            .formatted(views, table))
                            .param("{\"citizen_id\": \"%s\"}".formatted(story.citizen()))
                            .update()))
                    .as(table)
                    .isInstanceOfSatisfying(
                            Seen.Erased.class,
                            it -> assertThat(it.stillShown())
                                    .singleElement()
                                    .satisfies(row -> assertThat(row.what()).isEqualTo("view." + table)));
    }

    @Test
    void whoever_does_a_replay_may_be_gone() {
        var lost = new ReplayRows.Asked(UUID.randomUUID(), "rita", Instant.now(), null);
        rows.asked(lost, 7);
        assertThat(get("/api/audit/replays/" + lost.id()).json().path("state").stringValue())
                .isEqualTo("running");
        jdbc.sql("update replay_progress set seen_at = now() - interval '1 minute' where replay_id = ?")
                .param(lost.id())
                .update();
        assertThat(get("/api/audit/replays/" + lost.id()).json().path("state").stringValue())
                .isEqualTo("lost");
        assertThat(get("/api/audit/replays/" + lost.id() + "/statement")
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("not-done");
    }

    @Test
    void two_records_that_were_one_person_are_equal_each_and_so_is_one_that_was_parted_again() {
        var other = new Story();
        other.tell("plan", "citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        aYear();
        var merged = story.tell("registry", "citizen.identity-merged", "{\"into\":\"%s\"}".formatted(other.citizen()));
        eventually(() -> assertThat(recorded(other.citizen())).isGreaterThan(3));
        for (var one : List.of(story.citizen(), other.citizen()))
            eventually(
                    () -> assertThat(replay(one).path("result").stringValue()).isEqualTo("equal"));
        story.tell("registry", "event.annulled", "{\"eventId\":\"%s\",\"reason\":\"mistaken\"}".formatted(merged));
        eventually(() -> assertThat(recorded(story.citizen())).isEqualTo(5));
        for (var one : List.of(story.citizen(), other.citizen()))
            eventually(
                    () -> assertThat(replay(one).path("result").stringValue()).isEqualTo("equal"));
    }

    @Test
    void of_somebody_of_whom_nothing_is_known_nothing_is_attested() {
        var nobody = replay(UUID.randomUUID());
        assertThat(nobody.path("result").stringValue()).isEqualTo("incomplete");
        assertThat(nobody.path("statement")
                        .path("uncompared")
                        .path(0)
                        .path("why")
                        .stringValue())
                .isEqualTo("nothing-recorded");
    }

    @Test
    void what_came_of_a_replay_stays() {
        aYear();
        replay();
        for (var table : List.of("replay", "replay_statement", "rule_pack"))
            assertThat(catchThrowable(() -> jdbc.sql("delete from " + table).update()))
                    .as(table)
                    .hasMessageContaining("only ever added to");
    }

    @Test
    void only_auditors_ask_and_stand_in_the_log() {
        aYear();
        for (var who : List.of(
                Person.coordinator("tove"),
                Person.citizen("anja", story.citizen()),
                Person.operator("otto"),
                Person.leader("lone")))
            assertThat(Http.at(port)
                            .as(who)
                            .post("/api/audit/replays", "{\"citizenId\":\"%s\"}".formatted(story.citizen()))
                            .status())
                    .isEqualTo(403);
        replay();
        assertThat(jdbc.sql(
                                "select count(*) from access_log where ? = any (citizens) and what = 'replay.asked' and person = 'rita'")
                        .param(story.citizen())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** Two officers want it. */
    private void erased() {
        for (var officer : List.of(Person.dpo("dorte"), Person.dpo("david")))
            assertThat(Http.at(port)
                            .as(officer)
                            .post(
                                    "/api/erasures",
                                    "{\"citizenId\": \"%s\", \"reason\": \"ønske\"}".formatted(story.citizen()))
                            .status())
                    .isBetween(201, 202);
    }

    /** In a transaction that is taken back: nobody else meets what was done in it. */
    private Seen seenAfter(Runnable done) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            done.run();
            return replaying.of(new CitizenId(story.citizen()));
        }));
    }

    /** Until the views have all of it. */
    private void replayed() {
        eventually(() -> assertThat(replay().path("result").stringValue()).isEqualTo("equal"));
    }

    private JsonNode replay() {
        return replay(story.citizen());
    }

    private JsonNode replay(UUID citizen) {
        return ask("{\"citizenId\":\"%s\"}".formatted(citizen)).json();
    }

    private Answer ask(String body) {
        return Http.at(port).as(RITA).post("/api/audit/replays", body);
    }

    private Answer get(String address) {
        return Http.at(port).as(RITA).get(address);
    }

    private boolean verified(JsonNode signed, String text) throws Exception {
        var keys = get("/api/audit/head").json().path("keys").valueStream().toList();
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
