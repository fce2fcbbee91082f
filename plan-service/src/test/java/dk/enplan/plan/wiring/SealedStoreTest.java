package dk.enplan.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.OnTheGround;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads at the end of the store, and how often. */
class SealedStoreTest extends OnTheGround {

    private final EventStorageEngine store;

    @Autowired
    SealedStoreTest(EventStorageEngine store) {
        this.store = store;
    }

    @Test
    void who_may_be_kept_waiting_looks_again_only_after_a_breath() {
        var end = store.createHeadToken();
        var began = System.nanoTime();
        for (int look = 0; look < 3; look++)
            try (var news = store.readEvents(end, true)) {
                news.forEach(event -> {});
            }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(SealedStore.BREATH.multipliedBy(2));
    }
}
