package dk.enplan.kit.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/** A door asks the plan, and answers whether or not the plan does. */
class ForesightTest {

    private static final String EVENT = """
            {"specversion": "1.0", "id": "0f8fad5b-d9cb-469f-a165-70867728950e", "source": "/trial",
             "type": "dk.enplan.effort.resumed.v1", "subject": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
             "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:05:00+01:00", "sector": "trial",
             "data": {"effortId": "walks"}}""";
    private static final String ANSWER = """
            {"events": [{"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "outcome": "accepted"}], "raised": [], "escalated": [],
             "cleared": [{"citizenId": "7c9e6679-7425-40de-944b-e07fc1f90ae7", "rule": "handoff/vacancy", "severity": "warn",
              "title": {"da": "T", "en": "T"}, "why": {"da": "H", "en": "W"}, "tell": ["owners"]}], "restricted": 1}""";

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer plan = start();

    @BeforeEach
    void somebody_calls() {
        var token = Jwt.withTokenValue("their-own")
                .header("alg", "none")
                .subject("sector-trial")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }

    @AfterEach
    void they_leave() {
        SecurityContextHolder.clearContext();
        over.countDown();
        plan.stop(0);
    }

    @Test
    void the_plan_is_asked_in_the_callers_own_name() {
        plan(200, ANSWER);
        assertThat(foresight().of(List.of(event()))).isInstanceOfSatisfying(Foresight.Flags.Known.class, known -> {
            assertThat(known.foreseen().cleared().getFirst().rule()).isEqualTo("handoff/vacancy");
            assertThat(known.foreseen().restricted()).isEqualTo(1);
        });
        assertThat(asked.get())
                .startsWith("Bearer their-own [{")
                .contains("effort.resumed")
                .endsWith("}]");
    }

    @Test
    void what_the_plan_refuses_is_said() {
        plan(503, "{}");
        assertThat(reason()).isEqualTo("The plan answered with 503.");
    }

    @Test
    void what_is_no_answer_is_said() {
        plan(200, "<html>");
        assertThat(reason()).contains("could not be read");
    }

    @Test
    void a_plan_that_thinks_too_long_is_not_waited_for() {
        plan.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var begun = System.nanoTime();
        assertThat(reason()).contains("within 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_plan_that_is_away_is_said() {
        plan.stop(0);
        assertThat(reason()).contains("did not answer");
    }

    @Test
    void where_nobody_said_where_the_plan_is_it_is_not_asked() {
        assertThat(new Foresight("", new JsonMapper()).of(List.of(event())))
                .isInstanceOfSatisfying(
                        Foresight.Flags.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("ENPLAN_PLAN_URL"));
    }

    private String reason() {
        return foresight().of(List.of(event())) instanceof Foresight.Flags.Unknown(var reason) ? reason : "";
    }

    private Foresight foresight() {
        return new Foresight("http://localhost:" + plan.getAddress().getPort(), new JsonMapper());
    }

    private void plan(int status, String answer) {
        plan.createContext("/api/simulations/events", exchange -> {
            asked.set(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static CloudEvent<Fact> event() {
        return Objects.requireNonNull(Language.FACTS.kept(EVENT));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }
}
