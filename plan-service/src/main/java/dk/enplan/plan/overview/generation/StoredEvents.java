package dk.enplan.plan.overview.generation;

import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is recorded, in its order, for one who reads on. Axon's embedded store reads everything ahead for all who may want it, and whoever
 * is behind what it remembers reads it a second time; we have one reader, who mostly passes by.
 */
@Component
final class StoredEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final EventStorageEngine engine;

    StoredEvents(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Reading(after);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    /** Read by one thread, a page at a time; nothing of the database's is held between two. */
    private final class Reading implements BlockingStream<TrackedEventMessage<?>> {

        private @Nullable TrackingToken last;
        private @Nullable Iterator<? extends TrackedEventMessage<?>> pages;
        private @Nullable TrackedEventMessage<?> next;

        Reading(@Nullable TrackingToken after) {
            this.last = after;
        }

        private @Nullable TrackedEventMessage<?> look() {
            if (next != null) return next;
            if (pages == null) pages = engine.readEvents(last, false).iterator();
            if (pages.hasNext()) next = pages.next();
            // Pages that have come to their end stay there, whatever is recorded afterwards.
            else pages = null;
            return next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(look());
        }

        @Override
        public boolean hasNextAvailable() {
            return look() != null;
        }

        /** Nobody of ours waits here, see {@link Bell}; whoever does looks again and again. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            var until = System.nanoTime() + unit.toNanos(timeout);
            while (look() == null
                    && until - System.nanoTime() > 0
                    && !Thread.currentThread().isInterrupted()) LockSupport.parkNanos(AGAIN.toNanos());
            return next != null;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) if (Thread.interrupted()) throw new InterruptedException();
            var it = Objects.requireNonNull(next);
            next = null;
            last = it.trackingToken();
            return it;
        }

        @Override
        public void close() {
            pages = null;
        }
    }
}
