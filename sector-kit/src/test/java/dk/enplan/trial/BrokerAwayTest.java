package dk.enplan.trial;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Http;
import dk.enplan.testkit.Person;
import dk.enplan.testkit.TestIssuer;
import dk.enplan.testkit.Topics;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door stays open while the broker is away; what was told meanwhile arrives when it is back, over a restart. */
class BrokerAwayTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final UUID citizen = UUID.randomUUID();

    @Test
    void what_is_told_while_the_broker_is_away_arrives_in_order_when_it_is_back() throws IOException {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (var road = new Road(Ground.shared().kafka())) {
            try (var service = start(road.port())) {
                tell(service, ids.get(0));
                tell(service, ids.get(1));
                eventually(() -> {
                    assertThat(outbox(service).path("state").stringValue()).isEqualTo("waits-for-broker");
                    assertThat(outbox(service).path("waiting").longValue()).isEqualTo(2);
                });
                assertThat(outbox(service).path("citizens").longValue()).isEqualTo(1);
                assertThat(outbox(service).path("stuckLanes").longValue()).isZero();
                assertThat(outbox(service).path("cause").stringValue()).isNotBlank();
            }
            try (var service = start(road.port())) {
                tell(service, ids.get(2));
                assertThat(arrived()).isEmpty();

                road.open();

                eventually(() -> assertThat(arrived())
                        .containsExactlyElementsOf(
                                ids.stream().map(UUID::toString).toList()));

                eventually(() ->
                        assertThat(outbox(service).path("state").stringValue()).isEqualTo("flows"));
                accept(ids.get(2));
                eventually(() -> assertThat(state(service, ids.get(2))).isEqualTo("accepted"));
            }
        }
    }

    private List<String> arrived() {
        return Topics.read("enplan.events.trial", citizen.toString()).stream()
                .map(message -> JSON.readTree(message.value()).path("id").stringValue())
                .toList();
    }

    private void tell(ConfigurableApplicationContext service, UUID id) {
        var answer = system(service).post("/events", """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "dk.enplan.effort.started.v1",
                 "subject": "%s", "time": "2026-03-02T09:00:00+01:00", "recordedat": "2026-03-02T09:00:00+01:00",
                 "sector": "trial", "data": {"effortId": "walks", "kind": "activity"}}""".formatted(id, citizen));
        assertThat(answer.status()).isEqualTo(202);
    }

    /** As the plan would: receipts, too, are heard again once the broker is back. */
    private void accept(UUID id) {
        Topics.send("enplan.receipts.trial", citizen.toString(), """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "dk.enplan.receipt.accepted.v1",
                 "subject": "%s", "time": "2026-03-02T09:06:00+01:00", "recordedat": "2026-03-02T09:06:00+01:00",
                 "sector": "plan", "data": {"eventId": "%s"}}""".formatted(UUID.randomUUID(), citizen, id));
    }

    private static JsonNode outbox(ConfigurableApplicationContext service) {
        return system(service).get("/outbox").json();
    }

    private static String state(ConfigurableApplicationContext service, UUID id) {
        return system(service).get("/events/" + id).json().path("state").stringValue();
    }

    private static Http system(ConfigurableApplicationContext service) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return Http.at(port).as(Person.system("trial"));
    }

    private static ConfigurableApplicationContext start(int broker) {
        var database = Ground.shared().database("trial_away");
        return new SpringApplicationBuilder(TrialSector.class)
                .run(
                        "--ENPLAN_PORT=0",
                        "--ENPLAN_KAFKA=localhost:" + broker,
                        // A broker that is away for certain is not waited for as long as one that may come back.
                        "--spring.cloud.stream.kafka.binder.configuration.default.api.timeout.ms=1500",
                        "--spring.cloud.stream.kafka.binder.configuration.request.timeout.ms=1000",
                        "--spring.cloud.stream.kafka.binder.producer-properties.max.block.ms=1000",
                        // Else it shares the receipts with the service that the other tests keep running.
                        "--spring.cloud.stream.bindings.receipts-in-0.group=trial-service-away",
                        "--ENPLAN_DB_URL=" + database.url(),
                        "--ENPLAN_DB_USER=" + database.user(),
                        "--ENPLAN_DB_PASSWORD=" + database.password(),
                        "--ENPLAN_ISSUER=" + TestIssuer.shared().issuer());
    }
}
