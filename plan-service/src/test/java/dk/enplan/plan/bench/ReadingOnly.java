package dk.enplan.plan.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a rebuild is measured against: the same processor, of as many parts, reads and parses every event, and does nothing with it. */
@RestController
@Profile("beside")
class ReadingOnly {

    private static final int PARTS = 8;
    private static final int WORKERS = 4;
    private static final int BATCH = 1000;

    private final EventStore store;

    ReadingOnly(EventStore store) {
        this.store = store;
    }

    record Read(long events, double seconds) {}

    @PostMapping("/api/reading-only")
    Read read() {
        var read = new AtomicLong();
        var last = store.createHeadToken().position().orElse(0);
        var coordinator = Executors.newScheduledThreadPool(1);
        var workers = Executors.newScheduledThreadPool(WORKERS);
        var processor = PooledStreamingEventProcessor.builder()
                .name("reading-only")
                .eventHandlerInvoker(new Parsing(read))
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(PARTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .build();
        var begun = System.nanoTime();
        processor.start();
        while (processor.processingStatus().size() < PARTS
                || processor.processingStatus().values().stream()
                        .anyMatch(part -> part.getCurrentPosition().orElse(-1) < last))
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        var seconds = (System.nanoTime() - begun) / 1e9;
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
        return new Read(read.get(), seconds);
    }

    private record Parsing(AtomicLong read) implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return message instanceof DomainEventMessage<?> event && segment.matches(event.getAggregateIdentifier());
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            if (!canHandle(message, segment)) return;
            if (message.getPayload() == null) throw new IllegalStateException("an event without a payload");
            read.incrementAndGet();
        }
    }
}
