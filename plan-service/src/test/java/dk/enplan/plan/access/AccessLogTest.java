package dk.enplan.plan.access;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.plan.access.What.Outcome;
import dk.enplan.plan.desk.PageTrial;
import dk.enplan.plan.desk.Saying;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Http.Answer;
import dk.enplan.testkit.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** No read and no write without a trace, and the trace is there before the answer. */
class AccessLogTest extends PageTrial {

    private static final Person TOVE = Person.coordinator("tove");

    private final int port;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    @Autowired
    AccessLogTest(
            WebApplicationContext context,
            Saying saying,
            @LocalServerPort int port,
            JdbcClient jdbc,
            AccessLog log,
            PlatformTransactionManager transactions) {
        super(context, saying);
        this.port = port;
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void enrolled() {
        told("citizen.enrolled", "{\"cluster\":\"adult\",\"municipality\":\"sundby\"}");
        told("contact.assigned", "{\"personId\":\"tove\",\"role\":\"coordinator\"}");
    }

    @Test
    void whoever_reads_a_plan_stands_there_when_the_answer_comes() {
        assertThat(api(TOVE, "/api/plans/" + citizen).status()).isEqualTo(200);
        assertThat(lines()).contains("tove plan read coordinator coordination");
        api(TOVE, "/api/plans/" + citizen + "/timeline?type=plan.agreed");
        assertThat(lines()).contains("tove timeline read coordinator coordination");
        api(Person.auditor("rita"), "/api/plans/" + citizen + "/changes?since=2026-01-01T00:00:00Z");
        assertThat(lines()).contains("rita changes read auditor audit");
    }

    @Test
    void a_version_that_has_not_changed_is_a_read_as_well() {
        var version = api(TOVE, "/api/plans/" + citizen).header("ETag").orElseThrow();
        var before = lines().size();
        assertThat(Http.at(port)
                        .as(TOVE)
                        .get("/api/plans/" + citizen, "If-None-Match", version)
                        .status())
                .isEqualTo(304);
        assertThat(lines()).hasSize(before + 1);
    }

    @Test
    void pages_leave_a_line_each() {
        as("coordinator", "tove", "plan", false);
        for (var page : List.of("", "/timeline", "/week", "/household", "/acts/goal"))
            get("/citizens/" + citizen + page);
        assertThat(lines())
                .contains(
                        "tove plan read coordinator coordination",
                        "tove timeline read coordinator coordination",
                        "tove week read coordinator coordination",
                        "tove household read coordinator coordination",
                        "tove act read coordinator coordination");
    }

    @Test
    void a_write_is_a_line_and_so_is_what_came_to_nothing() {
        told("goal.proposed", "{\"goalId\":\"g1\",\"wording\":\"Ro\",\"author\":\"citizen\",\"domain\":\"housing\"}");
        assertThat(lines()).contains("tove event.recorded written coordinator coordination");
        var answer = Http.at(port)
                .as(TOVE)
                .post(
                        "/api/plans/" + citizen + "/events",
                        "{\"type\":\"dk.enplan.effort.ended.v1\",\"data\":{\"effortId\":\"nobody-knows\",\"reason\":\"x\"}}");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(lines().getFirst()).isEqualTo("tove event.recorded refused coordinator coordination");
    }

    @Test
    void who_is_refused_stands_there_too() {
        assertThat(api(Person.operator("otto"), "/api/plans/" + citizen).status())
                .isEqualTo(403);
        assertThat(lines()).contains("otto plan refused not-a-reader operation");
    }

    @Test
    void a_list_names_all_who_are_on_it() {
        eventually(() -> assertThat(api(TOVE, "/api/worklist?mine=false&size=200&text=" + citizen)
                        .json()
                        .path("content"))
                .hasSize(1));
        assertThat(lines().getFirst()).startsWith("tove worklist read");
    }

    @Test
    void to_listen_is_to_read() {
        as("coordinator", "tove", "plan", false);
        assertThat(open("/live?of=" + citizen)).hasStatusOk();
        assertThat(lines()).contains("tove live read coordinator coordination");
    }

    @Test
    void what_cannot_be_traced_is_not_shown_and_not_done() {
        as("coordinator", "tove", "plan", false);
        var before = facts();
        jdbc.sql("alter table access_log rename to access_log_away").update();
        try {
            var answer = api(TOVE, "/api/plans/" + citizen);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("code").stringValue()).isEqualTo("not-traced");
            assertThat(answer.body()).doesNotContain("sundby");
            for (var path : List.of("/timeline", "/changes?since=2026-01-01T00:00:00Z"))
                assertThat(api(TOVE, "/api/plans/" + citizen + path).status()).isEqualTo(503);
            assertThat(api(TOVE, "/api/households/" + citizen).status()).isEqualTo(503);
            assertThat(api(TOVE, "/api/worklist").status()).isEqualTo(503);
            assertThat(api(Person.auditor("rita"), "/api/parked").status()).isEqualTo(503);
            var said = Http.at(port)
                    .as(TOVE)
                    .post(
                            "/api/plans/" + citizen + "/events",
                            "{\"type\":\"dk.enplan.contact.assigned.v1\",\"data\":{\"personId\":\"ulla\",\"role\":\"deputy\"}}");
            assertThat(said.status()).isEqualTo(503);
            assertThat(facts()).isEqualTo(before);
            for (var page : List.of("", "/timeline", "/week", "/household")) {
                var shown = get("/citizens/" + citizen + page + "?lang=da");
                assertThat(shown).hasStatus(503);
                assertThat(text(shown)).contains("Der er ikke vist noget").doesNotContain("sundby");
            }
            assertThat(get("/live?of=" + citizen)).hasStatus(503);
            asCitizen();
            assertThat(get("/me?lang=da")).hasStatus(503);
        } finally {
            jdbc.sql("alter table access_log_away rename to access_log").update();
        }
    }

    @Test
    void no_line_is_ever_changed_or_taken_out() {
        api(TOVE, "/api/plans/" + citizen);
        for (var change : List.of(
                "update access_log set person = 'nobody'", "delete from access_log", "truncate table access_log"))
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only ever added to");
    }

    @Test
    void lines_that_come_while_one_is_written_are_committed_together() throws Exception {
        var who = "crowd-" + UUID.randomUUID();
        var line = new Line(
                Instant.now(),
                who,
                List.of("coordinator"),
                null,
                List.of(citizen),
                "plan",
                "coordinator",
                "audit",
                Outcome.READ.word());
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = transaction.execute(status -> {
                jdbc.sql("lock table access_log in share row exclusive mode").update();
                List<Future<?>> all = new ArrayList<>();
                all.add(readers.submit(() -> log.write(List.of(line))));
                // Alone: two that come before either is written are written together.
                eventually(() -> assertThat(jdbc.sql(
                                        "select count(*) from pg_locks where relation = 'access_log'::regclass and not granted")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
                for (int i = 0; i < 19; i++) all.add(readers.submit(() -> log.write(List.of(line))));
                eventually(() -> assertThat(log.gathering()).isEqualTo(19));
                return all;
            });
            for (var one : java.util.Objects.requireNonNull(written)) one.get();
        }
        assertThat(jdbc.sql("select count(*) from access_log where person = ?")
                        .param(who)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(jdbc.sql("select count(distinct xmin::text) from access_log where person = ?")
                        .param(who)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_citizen_sees_who_has_looked_and_nobody_else_sees_that_list() {
        api(TOVE, "/api/plans/" + citizen);
        api(Person.auditor("rita"), "/api/plans/" + citizen);
        var anja = Person.citizen("anja", citizen);
        api(anja, "/api/plans/" + citizen);
        var own = api(anja, "/api/plans/" + citizen + "/access");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json()
                        .path("looks")
                        .valueStream()
                        .map(it -> it.path("right").stringValue()))
                .as("neither their own, nor one by one what the coordinator does")
                .containsExactly("auditor", "empty-chair", "empty-chair");
        assertThat(own.json().path("coordinators").path("times").asInt()).isEqualTo(1);
        assertThat(own.body()).doesNotContain("rita").doesNotContain("tove");
        for (var other : List.of(TOVE, Person.auditor("rita"), Person.citizen("bo", UUID.randomUUID())))
            assertThat(api(other, "/api/plans/" + citizen + "/access").status()).isEqualTo(403);
    }

    @Test
    void who_watches_over_it_reads_all_of_it_and_stands_in_it_as_well() {
        var dorte = Person.dpo("dorte");
        api(TOVE, "/api/plans/" + citizen);
        api(Person.operator("otto"), "/api/plans/" + citizen);
        assertThat(api(dorte, "/api/plans/" + citizen).status()).isEqualTo(403);
        var all = api(dorte, "/api/audit/access?citizen=" + citizen);
        assertThat(all.json()
                        .path("lines")
                        .valueStream()
                        .map(it -> it.path("person").stringValue()))
                .startsWith("dorte", "otto", "tove");
        assertThat(api(dorte, "/api/audit/access?right=not-a-reader&citizen=" + citizen)
                        .json()
                        .path("lines"))
                .hasSize(2);
        assertThat(api(dorte, "/api/audit/access?outcome=written&citizen=" + citizen)
                        .json()
                        .path("lines"))
                .hasSize(2);
        assertThat(lines()).contains("dorte access-log read data-protection-officer audit");
        assertThat(api(TOVE, "/api/audit/access?citizen=" + citizen).status()).isEqualTo(403);
    }

    @Test
    void the_log_is_paged_and_a_page_keeps_its_place() {
        var dorte = Person.dpo("dorte");
        for (int i = 0; i < 5; i++) api(TOVE, "/api/plans/" + citizen);
        var first = api(dorte, "/api/audit/access?size=2&person=tove&citizen=" + citizen)
                .json();
        api(TOVE, "/api/plans/" + citizen);
        var next = api(
                        dorte,
                        "/api/audit/access?size=2&person=tove&citizen=" + citizen + "&cursor="
                                + first.path("next").asLong())
                .json();
        assertThat(next.path("lines").get(0).path("position").asLong())
                .isLessThan(first.path("lines").get(1).path("position").asLong());
        assertThat(next.path("lines")).hasSize(2);
    }

    @Test
    void a_purpose_may_be_said_and_must_be_one_of_the_readers() {
        var path = "/api/plans/" + citizen;
        assertThat(Http.at(port)
                        .as(TOVE)
                        .get(path, "Enplan-Purpose", "casework")
                        .status())
                .isEqualTo(200);
        assertThat(lines()).contains("tove plan read coordinator casework");
        for (var wrong : List.of("curiosity", "audit")) {
            var answer = Http.at(port).as(TOVE).get(path, "Enplan-Purpose", wrong);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("purposes").valueStream().map(it -> it.stringValue()))
                    .containsExactly("coordination", "casework");
            assertThat(answer.body()).doesNotContain("curiosity");
        }
    }

    private Answer api(Person who, String path) {
        return Http.at(port).as(who).get(path);
    }

    private int facts() {
        return jdbc.sql("select count(*) from domain_event where aggregate_identifier = ?")
                .param(citizen.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> lines() {
        return jdbc.sql("""
                        select person || ' ' || what || ' ' || outcome || ' ' || by_right || ' ' || purpose from access_log
                         where citizens @> array[cast(? as uuid)] order by position desc
                        """).param(citizen.toString()).query(String.class).list();
    }
}
