package dk.enplan.plan.overview.generation;

import static dk.enplan.plan.overview.generation.Onlooker.TOVE;
import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.OnceMore;
import dk.enplan.plan.Story;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.SealedEvent;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Transactions;
import dk.enplan.testkit.Http;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An event that a newer version wrote. The service has a store of its own here: it remembers what it has read, and whatever a test
 * changes in one that others use, they would be told as it was.
 */
class OfTomorrowTest {

    private static final ConfigurableApplicationContext SERVICE = OnceMore.on(
            "tomorrow", Map.of("spring.cloud.stream.bindings.sectorEvents-in-0.destination", "nobody\\.tells\\..*"));
    private static final PlanEvent CHANGED =
            new PlanEvent.RulesChanged("of tomorrow", Instant.parse("2026-01-01T00:00:00Z"));

    private final JdbcClient jdbc = SERVICE.getBean(JdbcClient.class);
    private final int port = OnceMore.port(SERVICE);
    private final Onlooker onlooker =
            new Onlooker(port, SERVICE.getBean(ViewKeeper.class), SERVICE.getBean(Generations.class));
    private final Story story = new Story();
    private final Story other = new Story();

    @AfterAll
    static void over() {
        SERVICE.close();
    }

    @Test
    void it_is_set_aside_until_it_can_be_read_and_its_citizen_has_a_plan_that_says_so() {
        ofTomorrow();
        ofToday();
        eventually(() -> assertThat(onlooker.read(other).status()).isEqualTo(200));
        eventually(() -> assertThat(onlooker.read(story).status()).isEqualTo(200));
        assertThat(onlooker.behind(other)).isFalse();
        assertThat(onlooker.behind(story)).isTrue();
        assertThat(Http.at(port)
                        .as(TOVE)
                        .get("/api/plans/" + story.citizen() + "/timeline")
                        .json()
                        .path("behind")
                        .booleanValue())
                .isTrue();
        assertThat(onlooker.standing().path("faults").propertyNames())
                .singleElement()
                .asString()
                .startsWith("java.lang.ClassCastException at dk.enplan.plan.overview.generation.CarefulWriter");
        assertThat(onlooker.retry().path("stillFail")).hasSize(1);
        tomorrow();
        assertThat(onlooker.retry().path("wentThrough").intValue()).isEqualTo(1);
        assertThat(onlooker.behind(story)).isFalse();
    }

    /** Whole and sealed; only its type is one that nobody here has heard of. */
    private void ofTomorrow() {
        var citizen = story.citizen().toString();
        var whose = CitizenId.of(citizen);
        var id = UUID.randomUUID().toString();
        var clear = SERVICE.getBean("eventSerializer", Serializer.class)
                .serialize(CHANGED, byte[].class)
                .getData();
        var ring = SERVICE.getBean(CitizenKeys.class).toWriteAbout(List.of(whose));
        jdbc.sql("""
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                                  payload_revision, payload, meta_data, time_stamp, previous_hash, hash)
                        values (:event, :citizen, 0, 'Plan', 'of-tomorrow', '1', :payload, '{}', '2026-01-01T00:00:00Z', '', '')
                        """)
                .param("event", id)
                .param("citizen", citizen)
                .param("payload", SealedEvent.seal(ring, citizen, 0, id, clear))
                .update();
    }

    private void ofToday() {
        SERVICE.getBean(Transactions.class)
                .within(() -> SERVICE.getBean(EventStore.class)
                        .publish(new GenericDomainEventMessage<>(
                                "Plan", other.citizen().toString(), 0, CHANGED)));
    }

    /** It is known now what this is called. */
    private void tomorrow() {
        jdbc.sql("update view_letter set payload_type = 'rules-changed' where sequence_identifier = ?")
                .param(story.citizen().toString())
                .update();
    }
}
