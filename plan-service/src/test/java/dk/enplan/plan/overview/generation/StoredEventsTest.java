package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** Somebody who reads on. */
class StoredEventsTest {

    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Test
    void whoever_has_come_to_the_end_reads_on_when_more_is_recorded() throws InterruptedException {
        recorded(0);
        try (var stream = new StoredEvents(engine).openStream(null)) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("said 0");
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.hasNextAvailable(60, TimeUnit.MILLISECONDS)).isFalse();
            recorded(1);
            assertThat(stream.peek()).get().extracting(it -> it.getPayload()).isEqualTo("said 1");
            assertThat(stream.nextAvailable().getPayload()).isEqualTo("said 1");
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void whoever_begins_anew_begins_after_what_they_had() throws InterruptedException {
        recorded(0);
        recorded(1);
        var events = new StoredEvents(engine);
        try (var first = events.openStream(events.createTailToken());
                var second = events.openStream(first.nextAvailable().trackingToken())) {
            assertThat(second.nextAvailable().getPayload()).isEqualTo("said 1");
        }
    }

    private void recorded(long number) {
        engine.appendEvents(new GenericDomainEventMessage<>("plan", "somebody", number, "said " + number));
    }
}
