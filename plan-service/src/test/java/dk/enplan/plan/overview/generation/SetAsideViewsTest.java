package dk.enplan.plan.overview.generation;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.Story;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A citizen whose events cannot be written into the views, and everybody else. */
class SetAsideViewsTest extends OnTheGround {

    private static final Person OTTO = Person.operator("otto");
    private static final Person TOVE = Person.coordinator("tove");
    private static final String DEFECT = "23514";

    private final int port;
    private final ViewKeeper keeper;
    private final Turnover turnover;
    private final Generations generations;
    private final CarefulWriter writer;
    private final EventStore store;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private final Story story = new Story();
    private final Story other = new Story();

    @Autowired
    SetAsideViewsTest(
            @LocalServerPort int port,
            ViewKeeper keeper,
            Turnover turnover,
            Generations generations,
            CarefulWriter writer,
            EventStore store,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            JdbcClient jdbc) {
        this.port = port;
        this.keeper = keeper;
        this.turnover = turnover;
        this.generations = generations;
        this.writer = writer;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothing_is_being_made() {
        eventually(() -> assertThat(generations.present()).noneMatch(Generation::coming));
    }

    @AfterEach
    void the_service_goes_on() {
        if (!keeper.isRunning()) keeper.start();
        generations.present().forEach(keeper::abandon);
    }

    @Test
    void one_is_set_aside_and_goes_on_in_order_when_it_is_tried_again() {
        effort(story, "e1");
        eventually(() -> assertThat(efforts(story)).isEqualTo(1));
        var before = read(story).header("ETag");
        try (var fault = new Fault(jdbc, serving().schema() + ".fact", story.citizen(), DEFECT)) {
            effort(story, "e2");
            eventually(() -> assertThat(behind(story)).isTrue());
            effort(story, "e3");
            effort(other, "e1");
            eventually(() -> assertThat(efforts(other)).isEqualTo(1));
            assertThat(behind(other)).isFalse();
            assertThat(efforts(story)).isEqualTo(1);
            assertThat(read(story).header("ETag"))
                    .as("who asks whether it has changed is told")
                    .isNotEqualTo(before);
            eventually(() -> assertThat(standing().path("events").longValue()).isEqualTo(2));
            assertThat(standing().path("plans").longValue()).isEqualTo(1);
            assertThat(standing().path("since").stringValue()).startsWith("20");
            assertThat(setAside()).isEqualTo(1);
            assertThat(jdbc.sql("select payload from view_letter where sequence_identifier = ?")
                            .param(story.citizen().toString())
                            .query(byte[].class)
                            .list())
                    .as("what waits does not lie there in clear")
                    .hasSize(2)
                    .allSatisfy(payload -> assertThat(new String(payload, StandardCharsets.ISO_8859_1))
                            .doesNotContain("effort", "{\""));
            var health = Http.at(port).as(OTTO).get("/actuator/health/readiness");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json()
                            .path("components")
                            .path("views")
                            .path("details")
                            .path("setAside")
                            .longValue())
                    .isEqualTo(1);
            assertThat(Http.at(port).get("/actuator/health/readiness").body()).doesNotContain("setAside");

            var stillFails = retry();
            assertThat(stillFails.path("tried").intValue()).isEqualTo(1);
            assertThat(stillFails.path("wentThrough").intValue()).isZero();
            var why = stillFails.path("stillFail").get(0);
            assertThat(why.path("citizenId").stringValue())
                    .isEqualTo(story.citizen().toString());
            assertThat(why.path("fault").stringValue())
                    .contains(DEFECT, "ViewWriter")
                    .doesNotContain("words about");
            assertThat(fault.tried()).isPositive();
        }
        var wentThrough = retry();
        assertThat(wentThrough.path("tried").intValue()).isEqualTo(1);
        assertThat(wentThrough.path("wentThrough").intValue()).isEqualTo(1);
        assertThat(efforts(story)).isEqualTo(3);
        assertThat(behind(story)).isFalse();
        assertThat(standing().path("plans").longValue()).isZero();
        assertThat(setAside()).isZero();
        effort(story, "e4");
        eventually(() -> assertThat(efforts(story)).isEqualTo(4));
        likeOneMadeAfresh();
    }

    @Test
    void of_a_great_batch_one_is_set_aside() {
        var many = Stream.generate(Story::new).limit(40).toList();
        effort(story, "e1");
        eventually(() -> assertThat(efforts(story)).isEqualTo(1));
        try (var fault = new Fault(jdbc, serving().schema() + ".fact", story.citizen(), DEFECT)) {
            keeper.stop();
            effort(story, "e2");
            for (var one : many) effort(one, "e1");
            eventually(() -> assertThat(told(many)).isGreaterThanOrEqualTo(many.size()));
            keeper.start();
            eventually(() -> assertThat(behind(story)).isTrue());
            eventually(() ->
                    assertThat(many).allMatch(one -> plan(one).path("efforts").size() == 1));
            assertThat(many).noneMatch(this::behind);
            assertThat(fault.tried()).isPositive();
        }
        // A start is how what was mended comes: nobody need say it.
        keeper.stop();
        keeper.start();
        eventually(() -> assertThat(efforts(story)).isEqualTo(2));
        assertThat(behind(story)).isFalse();
    }

    /** A transaction that was rolled back for another's sake; no right to the table; a database that may only be read. */
    @ParameterizedTest
    @ValueSource(strings = {"40P01", "42501", "25006", "53100"})
    void what_is_nobodys_event_is_tried_until_it_passes_and_sets_nobody_aside(String code) {
        effort(story, "e1");
        eventually(() -> assertThat(efforts(story)).isEqualTo(1));
        try (var fault = new Fault(jdbc, serving().schema() + ".fact", story.citizen(), code)) {
            effort(story, "e2");
            eventually(() -> assertThat(fault.tried()).isPositive());
            assertThat(behind(story)).isFalse();
            assertThat(standing().path("plans").longValue()).isZero();
        }
        eventually(() -> assertThat(efforts(story)).isEqualTo(2));
        assertThat(behind(story)).isFalse();
    }

    @Test
    void a_generation_in_which_somebody_fails_who_did_not_before_does_not_serve() {
        effort(story, "e1");
        eventually(() -> assertThat(efforts(story)).isEqualTo(1));
        keeper.stop();
        var old = serving();
        var coming = keeper.rebuild().orElseThrow();
        try (var fault = new Fault(jdbc, coming.schema() + ".fact", story.citizen(), DEFECT)) {
            keeper.start();
            eventually(
                    () -> assertThat(standing(coming).path("plans").longValue()).isEqualTo(1));
            eventually(() ->
                    assertThat(generation(coming).path("state").stringValue()).isEqualTo("finishing"));
            turnover.advance(generations.find(coming.number()).orElseThrow());
            assertThat(serving().number()).isEqualTo(old.number());
            assertThat(behind(story)).as("what is read is whole").isFalse();
            assertThat(fault.tried()).isPositive();
        }
        retry();
        eventually(() -> assertThat(serving().number()).isEqualTo(coming.number()));
        assertThat(efforts(story)).isEqualTo(1);
    }

    @Test
    void what_failed_in_both_does_not_keep_the_new_one_from_serving_and_stays_marked() {
        effort(story, "e1");
        eventually(() -> assertThat(efforts(story)).isEqualTo(1));
        try (var here = fromPositionTwo(serving())) {
            effort(story, "e2");
            eventually(() -> assertThat(behind(story)).isTrue());
            keeper.stop();
            var coming = keeper.rebuild().orElseThrow();
            try (var there = fromPositionTwo(coming)) {
                keeper.start();
                eventually(() -> assertThat(serving().number()).isEqualTo(coming.number()));
                assertThat(here.tried()).isPositive();
                assertThat(there.tried()).isPositive();
                assertThat(behind(story)).isTrue();
                assertThat(efforts(story)).isEqualTo(1);
            }
        }
        // The start's own attempt may come first; who comes second waits for it.
        retry();
        eventually(() -> assertThat(behind(story)).isFalse());
        assertThat(efforts(story)).isEqualTo(2);
        likeOneMadeAfresh();
    }

    private Fault fromPositionTwo(Generation generation) {
        return new Fault(
                jdbc, generation.schema() + ".plan", "insert or update", story.citizen(), "new.position >= 2", DEFECT);
    }

    @Test
    void whoever_has_a_line_that_cannot_be_drawn_keeps_the_old_one_until_it_can() {
        effort(story, "e1");
        eventually(() -> assertThat(lines(serving())).isEqualTo(3));
        keeper.stop();
        var coming = keeper.rebuild().orElseThrow();
        transaction.executeWithoutResult(status -> writer.write(coming, history(story)));
        assertThat(lines(coming)).as("lines are drawn at the end").isZero();
        try (var fault =
                new Fault(jdbc, coming.schema() + ".plan", "update of summarised", story.citizen(), "true", DEFECT)) {
            transaction.executeWithoutResult(status -> writer.drawSome(coming, 100, generations.serving()));
            assertThat(fault.tried()).isPositive();
        }
        assertThat(lines(coming)).isEqualTo(3);
        assertThat(standing(coming).path("plans").longValue()).isEqualTo(1);
        keeper.start();
        eventually(() -> assertThat(serving().number()).isEqualTo(coming.number()));
        assertThat(behind(story)).isFalse();
    }

    private List<DomainEventMessage<?>> history(Story whose) {
        var events = new ArrayList<DomainEventMessage<?>>();
        store.readEvents(whose.citizen().toString(), 0).forEachRemaining(events::add);
        return events;
    }

    private int lines(Generation generation) {
        return jdbc.sql("select count(*) from " + generation.schema() + ".summary where citizen_id = ?")
                .param(story.citizen())
                .query(Integer.class)
                .single();
    }

    @Test
    void an_event_that_this_version_cannot_read_is_set_aside_and_its_citizen_has_a_plan_that_says_so() {
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                                  payload_revision, payload, meta_data, time_stamp, previous_hash, hash)
                        values (cast(gen_random_uuid() as text), :id, 0, 'Plan', 'of-tomorrow', '1', '{}', '{}', '2026-01-01T00:00:00Z', '', '')
                        """).param("id", story.citizen().toString()).update();
        try {
            effort(other, "e1");
            eventually(() -> assertThat(efforts(other)).isEqualTo(1));
            eventually(() -> assertThat(read(story).status()).isEqualTo(200));
            assertThat(behind(story)).isTrue();
            assertThat(Http.at(port)
                            .as(TOVE)
                            .get("/api/plans/" + story.citizen() + "/timeline")
                            .json()
                            .path("behind")
                            .booleanValue())
                    .isTrue();
            assertThat(retry().path("stillFail")).hasSize(1);
        } finally {
            jdbc.sql("delete from domain_event where aggregate_identifier = ?")
                    .param(story.citizen().toString())
                    .update();
            jdbc.sql("delete from view_letter where sequence_identifier = ?")
                    .param(story.citizen().toString())
                    .update();
        }
    }

    @Test
    void operators_try_again_and_nobody_else() {
        for (var who : List.of(TOVE, Person.auditor("rita"), Person.system("family")))
            assertThat(Http.at(port).as(who).post("/api/views/retry", "").status())
                    .as(who.sub())
                    .isEqualTo(403);
    }

    /** What went a long way round has come to the same rows. */
    private void likeOneMadeAfresh() {
        var before = serving();
        assertThat(keeper.rebuild()).isPresent();
        eventually(
                () -> assertThat(generation(before).path("state").stringValue()).isEqualTo("dropped"));
        assertThat(generation(before).path("unlike").intValue()).isZero();
        assertThat(generation(before).path("alike").intValue()).isPositive();
    }

    private static void effort(Story whose, String id) {
        whose.tell("family", "effort.started", "{\"effortId\":\"%s\",\"kind\":\"support\"}".formatted(id));
    }

    private Generation serving() {
        return generations.serving().orElseThrow();
    }

    private Http.Answer read(Story whose) {
        return Http.at(port).as(TOVE).get("/api/plans/" + whose.citizen());
    }

    private JsonNode plan(Story whose) {
        return read(whose).json();
    }

    private int efforts(Story whose) {
        return plan(whose).path("efforts").size();
    }

    private boolean behind(Story whose) {
        return plan(whose).path("behind").booleanValue(false);
    }

    private long told(List<Story> those) {
        return jdbc.sql(
                        "select count(distinct aggregate_identifier) from domain_event where aggregate_identifier in (:those)")
                .param(
                        "those",
                        those.stream().map(it -> it.citizen().toString()).toList())
                .query(Long.class)
                .single();
    }

    private JsonNode retry() {
        var answer = Http.at(port).as(OTTO).post("/api/views/retry", "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode generation(Generation which) {
        return Http.at(port)
                .as(OTTO)
                .get("/api/views")
                .json()
                .path("generations")
                .valueStream()
                .filter(it -> it.path("generation").intValue() == which.number())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode standing() {
        return standing(serving());
    }

    private JsonNode standing(Generation which) {
        return generation(which).path("setAside");
    }

    private double setAside() {
        return Objects.requireNonNull(meters.find("enplan.views.set.aside")
                        .tag("view", "serving")
                        .gauge())
                .value();
    }
}
