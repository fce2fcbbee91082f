package dk.enplan.plan.replay;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.enplan.plan.OnTheGround;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks for a replay, how it goes on, and what is kept of it. */
class ReplaysTest extends OnTheGround {

    private static final Duration ALL_OF_A_SUITE = Duration.ofMinutes(5);

    private final int port;
    private final JdbcClient jdbc;
    private final ReplayRows rows;
    private final AYear year;

    @Autowired
    ReplaysTest(@LocalServerPort int port, JdbcClient jdbc, RecordedHistories histories, ReplayRows rows) {
        this.port = port;
        this.jdbc = jdbc;
        this.rows = rows;
        this.year = new AYear(port, jdbc, histories);
    }

    @Test
    void everybody_is_replayed_in_the_background_and_the_erased_are_counted_and_no_part_of_it() {
        year.told();
        year.erased();
        var asked = year.ask("{}");
        assertThat(asked.status()).isEqualTo(202);
        var where = asked.headers().firstValue("Location").orElseThrow();
        var id = UUID.fromString(asked.json().path("id").stringValue());
        // Not asked over HTTP: it gives way to whoever is being answered.
        eventually(
                ALL_OF_A_SUITE,
                () -> assertThat(rows.find(id).orElseThrow().state()).isEqualTo(ReplayRows.State.DONE));
        var done = year.get(where).json();
        var statement = done.path("statement");
        assertThat(statement.path("citizens").longValue()).isPositive();
        assertThat(statement.has("citizenId")).isFalse();
        assertThat(statement.path("erased").longValue()).isPositive();
        assertThat(done.path("citizens").longValue())
                .isEqualTo(statement.path("citizens").longValue()
                        + statement.path("erased").longValue());
        assertThat(statement.path("counts").has("erased")).isFalse();
        assertThat(statement.path("uncompared").toString())
                .doesNotContain(year.story.citizen().toString());
    }

    @Test
    void whoever_does_a_replay_may_be_gone() {
        var lost = new ReplayRows.Asked(UUID.randomUUID(), "rita", Instant.now(), null);
        rows.asked(lost, 7);
        assertThat(year.get("/api/audit/replays/" + lost.id())
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("running");
        jdbc.sql("update replay_progress set seen_at = now() - interval '1 minute' where replay_id = ?")
                .param(lost.id())
                .update();
        assertThat(year.get("/api/audit/replays/" + lost.id())
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("lost");
        assertThat(year.get("/api/audit/replays/" + lost.id() + "/statement")
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("not-done");
    }

    @Test
    void of_somebody_of_whom_nothing_is_known_nothing_is_attested() {
        var nobody = year.replay(UUID.randomUUID());
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
        year.told();
        year.replay();
        for (var table : List.of("replay", "replay_statement", "rule_pack"))
            assertThat(catchThrowable(() -> jdbc.sql("delete from " + table).update()))
                    .as(table)
                    .hasMessageContaining("only ever added to");
    }

    @Test
    void only_auditors_ask_and_stand_in_the_log() {
        year.told();
        for (var who : List.of(
                Person.coordinator("tove"),
                Person.citizen("anja", year.story.citizen()),
                Person.operator("otto"),
                Person.leader("lone")))
            assertThat(Http.at(port)
                            .as(who)
                            .post("/api/audit/replays", "{\"citizenId\":\"%s\"}".formatted(year.story.citizen()))
                            .status())
                    .isEqualTo(403);
        year.replay();
        assertThat(jdbc.sql(
                                "select count(*) from access_log where ? = any (citizens) and what = 'replay.asked' and person = 'rita'")
                        .param(year.story.citizen())
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
