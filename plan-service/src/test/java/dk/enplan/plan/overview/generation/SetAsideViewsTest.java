package dk.enplan.plan.overview.generation;

import static dk.enplan.plan.overview.generation.Onlooker.DEFECT;
import static dk.enplan.plan.overview.generation.Onlooker.OTTO;
import static dk.enplan.plan.overview.generation.Onlooker.TOVE;
import static dk.enplan.plan.overview.generation.Onlooker.effort;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.Story;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen whose events cannot be written into the views, and everybody else. */
class SetAsideViewsTest extends ViewsTrial {

    private final int port;
    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private final Story other = new Story();

    @Autowired
    SetAsideViewsTest(
            @LocalServerPort int port,
            ViewKeeper keeper,
            Generations generations,
            MeterRegistry meters,
            JdbcClient jdbc) {
        super(port, keeper, generations);
        this.port = port;
        this.meters = meters;
        this.jdbc = jdbc;
    }

    @Test
    void one_is_set_aside_and_goes_on_in_order_when_it_is_tried_again() {
        effort(story, "e1");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        var before = onlooker.read(story).header("ETag");
        try (var fault = new Fault(jdbc, onlooker.serving().schema() + ".fact", story.citizen(), DEFECT)) {
            effort(story, "e2");
            eventually(() -> assertThat(onlooker.behind(story)).isTrue());
            effort(story, "e3");
            effort(other, "e1");
            eventually(() -> assertThat(onlooker.efforts(other)).isEqualTo(1));
            assertThat(onlooker.behind(other)).isFalse();
            assertThat(onlooker.efforts(story)).isEqualTo(1);
            assertThat(onlooker.read(story).header("ETag"))
                    .as("who asks whether it has changed is told")
                    .isNotEqualTo(before);
            eventually(() ->
                    assertThat(onlooker.standing().path("events").longValue()).isEqualTo(2));
            assertThat(onlooker.standing().path("plans").longValue()).isEqualTo(1);
            assertThat(onlooker.standing().path("since").stringValue()).startsWith("20");
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

            var stillFails = onlooker.retry();
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
        var wentThrough = onlooker.retry();
        assertThat(wentThrough.path("tried").intValue()).isEqualTo(1);
        assertThat(wentThrough.path("wentThrough").intValue()).isEqualTo(1);
        assertThat(onlooker.efforts(story)).isEqualTo(3);
        assertThat(onlooker.behind(story)).isFalse();
        assertThat(onlooker.standing().path("plans").longValue()).isZero();
        assertThat(setAside()).isZero();
        effort(story, "e4");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(4));
        onlooker.likeOneMadeAfresh();
    }

    @Test
    void of_a_great_batch_one_is_set_aside() {
        var many = Stream.generate(Story::new).limit(40).toList();
        effort(story, "e1");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        try (var fault = new Fault(jdbc, onlooker.serving().schema() + ".fact", story.citizen(), DEFECT)) {
            keeper.stop();
            effort(story, "e2");
            for (var one : many) effort(one, "e1");
            eventually(() -> assertThat(told(many)).isGreaterThanOrEqualTo(many.size()));
            keeper.start();
            eventually(() -> assertThat(onlooker.behind(story)).isTrue());
            eventually(() -> assertThat(many)
                    .allMatch(one -> onlooker.plan(one).path("efforts").size() == 1));
            assertThat(many).noneMatch(onlooker::behind);
            assertThat(fault.tried()).isPositive();
        }
        // A start is how what was mended comes: nobody need say it.
        keeper.stop();
        keeper.start();
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(2));
        assertThat(onlooker.behind(story)).isFalse();
    }

    /** A transaction that was rolled back for another's sake; no right to the table; a database that may only be read. */
    @ParameterizedTest
    @ValueSource(strings = {"40P01", "42501", "25006", "53100"})
    void what_is_nobodys_event_is_tried_until_it_passes_and_sets_nobody_aside(String code) {
        effort(story, "e1");
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(1));
        try (var fault = new Fault(jdbc, onlooker.serving().schema() + ".fact", story.citizen(), code)) {
            effort(story, "e2");
            eventually(() -> assertThat(fault.tried())
                    .as("by whoever recorded it, and then by the processor")
                    .isGreaterThan(1));
            assertThat(onlooker.behind(story)).isFalse();
            assertThat(onlooker.standing().path("plans").longValue()).isZero();
        }
        eventually(() -> assertThat(onlooker.efforts(story)).isEqualTo(2));
        assertThat(onlooker.behind(story)).isFalse();
    }

    @Test
    void operators_try_again_and_nobody_else() {
        for (var who : List.of(TOVE, Person.auditor("rita"), Person.system("family")))
            assertThat(Http.at(port).as(who).post("/api/views/retry", "").status())
                    .as(who.sub())
                    .isEqualTo(403);
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

    private double setAside() {
        return Objects.requireNonNull(meters.find("enplan.views.set.aside")
                        .tag("view", "serving")
                        .gauge())
                .value();
    }
}
