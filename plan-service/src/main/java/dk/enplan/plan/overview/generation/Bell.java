package dk.enplan.plan.overview.generation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's events for a reader who is called as soon as more have come, and as soon as there is {@link Room} for more. Axon's
 * processor by itself would look again after half a second: what a sector says would be in the plan at once, and on the
 * page half a second later.
 */
final class Bell implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** What comes this soon after a call is called out with what comes next: a call for each costs every part of the views a transaction. */
    static final Duration BREATH = Duration.ofMillis(10);

    /** Another replica's events are seen by looking, as soon as our own. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final long NOTHING_YET = -1;

    /** Until then the parts have written some of what they have in hand. */
    private static final Duration SOON = Duration.ofMillis(2);

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Supplier<OptionalLong> slowest;
    private final Supplier<Duration> rest;
    private final Semaphore rung = new Semaphore(0);

    /**
     * @param slowest see {@link Room}
     * @param rest how long nobody is called after a call, unless somebody rings
     */
    Bell(
            StreamableMessageSource<TrackedEventMessage<?>> store,
            Supplier<OptionalLong> slowest,
            Supplier<Duration> rest) {
        this.store = store;
        this.slowest = slowest;
        this.rest = rest;
    }

    /** Something has come that is not to wait. */
    void ring() {
        rung.release();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Calling(store.openStream(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    private final class Calling implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private final Room room = new Room(slowest);
        private final AtomicBoolean waits = new AtomicBoolean();
        private volatile Runnable call = () -> {};
        private volatile boolean closed;

        Calling(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        /** Whoever is called reads their own stream, from wherever they are; where the end is, is asked without reading. */
        @Override
        public boolean setOnAvailableCallback(Runnable call) {
            this.call = call;
            Thread.ofVirtual().name("views-bell").start(() -> {
                while (!closed) listen(call);
            });
            return true;
        }

        private void listen(Runnable call) {
            try {
                var heard = NOTHING_YET;
                var news = true;
                var rang = false;
                while (!closed) {
                    var end = end();
                    // Once more after news: what was numbered before it may have been committed after it.
                    var after = news;
                    news = end != heard;
                    heard = end;
                    if (news || after || rang) call.run();
                    rang = rest(news ? rest.get() : LOOK);
                }
            } catch (InterruptedException stopping) {
                closed = true;
            } catch (RuntimeException databaseAway) {
                // The reader looks by itself meanwhile, once a second.
                log.debug("nobody is called until the store can be read again", databaseAway);
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }

        /** Where the last event is that anybody has recorded. */
        private long end() {
            TrackingToken end = store.createHeadToken();
            return end == null ? NOTHING_YET : end.position().orElse(NOTHING_YET);
        }

        /** @return whether somebody rang meanwhile */
        private boolean rest(Duration time) throws InterruptedException {
            var rang = rung.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
            if (rang) rung.drainPermits();
            return rang;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable() {
            if (room.forMore()) return events.hasNextAvailable();
            callSoon();
            return false;
        }

        private void callSoon() {
            if (!waits.compareAndSet(false, true)) return;
            Thread.ofVirtual().name("views-room").start(() -> {
                LockSupport.parkNanos(SOON.toNanos());
                waits.set(false);
                call.run();
            });
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            var next = events.nextAvailable();
            next.trackingToken().position().ifPresent(room::read);
            return next;
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> one) {
            events.skipMessagesWithPayloadTypeOf(one);
        }

        @Override
        public void close() {
            closed = true;
            events.close();
        }
    }
}
