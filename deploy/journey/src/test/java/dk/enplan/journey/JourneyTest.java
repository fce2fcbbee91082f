package dk.enplan.journey;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.local.Home;
import dk.enplan.local.Platform;
import dk.enplan.local.Ports;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as {@code ./enplan up} starts it. Nothing here waits for a deadline: the clock is moved. */
class JourneyTest {

    private static final System.Logger LOG = System.getLogger("platform");

    @TempDir
    static Path data;

    private static Platform platform;
    private static final Map<String, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void start() {
        platform = new Platform(new Home(checkout(), data), Ports.free(), said -> LOG.log(Level.INFO, said));
        platform.start().orThrow();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void one_events_whole_way() {
        var anyone = new Traveller(platform, TOKENS).enrolled();
        var started = anyone.order("fie", "family-service", "/supports", ",\"effortId\":\"s1\",\"kind\":\"relief\"");
        eventually(() -> assertThat(effort(anyone, "s1")).isEqualTo("running"));
        eventually(() ->
                assertThat(anyone.state("family-service", "family", started)).isEqualTo("accepted"));

        anyone.order("fie", "family-service", "/supports/s1/end", ",\"reason\":\"completed\"");
        anyone.order(
                "hanne",
                "housing-service",
                "/homes",
                ",\"homeId\":\"h1\",\"moveIn\":\"2026-01-01\",\"supportPlanned\":true");
        anyone.order("hanne", "housing-service", "/homes/h1/tenancy", "");
        eventually(() -> assertThat(anyone.plan().path("expectations")).isNotEmpty());
        assertThat(anyone.flags("open")).isEmpty();

        platform.moveClock(Duration.ofDays(9));
        eventually(() -> assertThat(anyone.flags("open")).singleElement().satisfies(flag -> {
            assertThat(flag.path("rule").stringValue()).isEqualTo("handoff/home-without-support");
            assertThat(flag.path("severity").stringValue()).isEqualTo("high");
        }));
        eventually(() -> assertThat(anyone.inbox("tove")).hasSize(1));
        eventually(() -> assertThat(anyone.inbox("hanne")).hasSize(1));
        assertThat(anyone.inbox("jonas")).isEmpty();

        anyone.order("fie", "family-service", "/supports", ",\"effortId\":\"s2\",\"kind\":\"support\"");
        eventually(() -> assertThat(anyone.flags("cleared")).hasSize(1));
        eventually(
                () -> assertThat(anyone.inbox("tove").getFirst().path("state").stringValue())
                        .isEqualTo("cleared"));
    }

    @Test
    void two_sectors_that_see_two_purposes_are_told_and_so_is_the_citizen() {
        var anyone = new Traveller(platform, TOKENS).enrolled();
        anyone.order(
                "jonas",
                "jobcenter-adapter",
                "/efforts",
                ",\"effortId\":\"i1\",\"kind\":\"internship\",\"purpose\":\"routine\"");
        anyone.tell(
                "partner-gateway",
                "employer",
                "effort.stated",
                "{\"effortId\":\"i1\",\"purpose\":\"test-profession\"}");
        eventually(() -> assertThat(anyone.flags("open"))
                .extracting(flag -> flag.path("rule").stringValue())
                .containsExactly("conflict/one-effort-two-purposes"));
        eventually(() -> assertThat(anyone.inbox("tove")).hasSize(1));
        assertThat(anyone.wouldClear("plan", "effort.agreed", "{\"effortId\":\"i1\",\"purpose\":\"routine\"}"))
                .containsExactly("conflict/one-effort-two-purposes");
        anyone.tell("partner-gateway", "plan", "effort.agreed", "{\"effortId\":\"i1\",\"purpose\":\"routine\"}");
        eventually(() -> assertThat(anyone.flags("open")).isEmpty());
    }

    @Test
    void the_plan_shows_an_event_within_a_second() {
        var anyone = new Traveller(platform, TOKENS).enrolled();
        anyone.tell("family-service", "family", "effort.started", "{\"effortId\":\"warm\",\"kind\":\"support\"}");
        eventually(() -> assertThat(effort(anyone, "warm")).isEqualTo("running"));
        var ways = Stream.of("a", "b", "c", "d", "e")
                .map(id -> wayOf(anyone, id))
                .sorted()
                .toList();
        // The middle one of five: one pause of a busy machine says nothing about the platform.
        assertThat(ways.get(2)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_same_event_twice_is_one_event() {
        var anyone = new Traveller(platform, TOKENS).enrolled();
        var id = UUID.randomUUID();
        var json = anyone.cloudEvent(id, "family", "effort.started", "{\"effortId\":\"e1\",\"kind\":\"support\"}");
        for (int i = 0; i < 3; i++)
            assertThat(anyone.send("family-service", "family", json).status()).isEqualTo(202);
        eventually(
                () -> assertThat(anyone.state("family-service", "family", id)).isEqualTo("accepted"));
        eventually(() -> assertThat(anyone.plan().path("history")).hasSize(3));
    }

    @Test
    void nobodys_words_are_in_any_log() throws IOException {
        var anyone = new Traveller(platform, TOKENS).enrolled();
        var words = "Words-" + UUID.randomUUID();
        anyone.tell(
                "partner-gateway",
                "citizen",
                "goal.proposed",
                "{\"goalId\":\"g\",\"wording\":\"%s\",\"author\":\"citizen\",\"domain\":\"housing\"}".formatted(words));
        anyone.tell(
                "family-service",
                "family",
                "contact.assigned",
                "{\"personId\":\"p\",\"role\":\"mentor\",\"name\":\"%s\"}".formatted(words));
        eventually(() -> assertThat(anyone.plan().toString()).contains(words));
        var wrong = anyone.cloudEvent(
                UUID.randomUUID(), "family", "contact.ended", "{\"personId\":[\"%s\"]}".formatted(words));
        assertThat(anyone.send("family-service", "family", wrong).body())
                .contains("personId")
                .doesNotContain(words);
        assertThat(anyone.send("family-service", "family", "{ " + words).status())
                .isEqualTo(400);
        try (var logs = Files.list(data.resolve("logs"))) {
            for (var log : logs.toList())
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain(words);
        }
    }

    @Test
    void a_plan_service_that_dies_midstream_loses_nothing_and_does_nothing_twice() {
        var told = new HashMap<Traveller, List<UUID>>();
        var travellers =
                Stream.generate(() -> new Traveller(platform, TOKENS)).limit(5).toList();
        for (int i = 0; i < 60; i++) {
            if (i == 20) platform.part("plan-service").kill();
            for (var anyone : travellers)
                told.computeIfAbsent(anyone, it -> new ArrayList<>()).add(support(anyone, i));
        }
        platform.part("plan-service").start();
        travellers.forEach(anyone -> expectAll(anyone, told.getOrDefault(anyone, List.of())));
    }

    @Test
    void a_broker_that_is_away_for_a_while_delays_and_loses_nothing() {
        var anyone = new Traveller(platform, TOKENS);
        var told = new ArrayList<UUID>();
        for (int i = 0; i < 30; i++) {
            if (i == 5) platform.part("kafka").kill();
            told.add(support(anyone, i));
        }
        assertThat(anyone.state("family-service", "family", told.getLast())).isEqualTo("stored");
        platform.part("kafka").start();
        expectAll(anyone, told);
    }

    private static UUID support(Traveller anyone, int number) {
        return anyone.tell(
                "family-service",
                "family",
                "effort.started",
                "{\"effortId\":\"e%d\",\"kind\":\"support\"}".formatted(number));
    }

    private static void expectAll(Traveller anyone, List<UUID> told) {
        eventually(
                Duration.ofSeconds(90),
                () -> assertThat(anyone.plan()
                                .path("history")
                                .valueStream()
                                .map(event ->
                                        UUID.fromString(event.path("eventId").stringValue())))
                        .containsExactlyInAnyOrderElementsOf(told));
        for (var id : told)
            eventually(() ->
                    assertThat(anyone.state("family-service", "family", id)).isEqualTo("accepted"));
    }

    private static Duration wayOf(Traveller anyone, String effortId) {
        var begun = System.nanoTime();
        anyone.tell(
                "family-service",
                "family",
                "effort.started",
                "{\"effortId\":\"%s\",\"kind\":\"support\"}".formatted(effortId));
        eventually(() -> assertThat(effort(anyone, effortId)).isEqualTo("running"));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String effort(Traveller anyone, String effortId) {
        return anyone.plan()
                .path("efforts")
                .valueStream()
                .filter(effort -> effort.path("effortId").stringValue().equals(effortId))
                .map(effort -> effort.path("state").stringValue())
                .findFirst()
                .orElse("unknown");
    }

    private static Path checkout() {
        return Path.of("../..").toAbsolutePath().normalize();
    }
}
