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
 * The store's events for a reader who is called as soon as more have come, and as soon as there is {@link Room} for more. Axon's embedded
 * store calls nobody, and its processor would look again after half a second: what a sector says would be in the plan at once, and on the
 * page half a second later.
 */
final class Bell implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** What comes this soon after a call is called out with what comes next: a call for each costs every part of the views a transaction. */
    static final Duration BREATH = Duration.ofMillis(10);

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

        /** From the end of what is there now: whoever is called reads their own stream, from wherever they are. */
        @Override
        public boolean setOnAvailableCallback(Runnable call) {
            this.call = call;
            Thread.ofVirtual().name("views-bell").start(() -> {
                while (!closed) listen(call);
            });
            return true;
        }

        private void listen(Runnable call) {
            try (var heard = store.openStream(store.createHeadToken())) {
                // What came before this stream was open is found by a look.
                call.run();
                while (!closed) {
                    if (!more(heard)) continue;
                    call.run();
                    rest();
                }
            } catch (InterruptedException stopping) {
                closed = true;
            } catch (RuntimeException databaseAway) {
                // The reader looks by itself meanwhile, once a second.
                log.debug("nobody is called until the store can be read again", databaseAway);
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }

        private void rest() throws InterruptedException {
            if (rung.tryAcquire(rest.get().toNanos(), TimeUnit.NANOSECONDS)) rung.drainPermits();
        }

        private static boolean more(BlockingStream<TrackedEventMessage<?>> heard) throws InterruptedException {
            if (!heard.hasNextAvailable((int) AGAIN.toMillis(), TimeUnit.MILLISECONDS)) return false;
            while (heard.hasNextAvailable()) heard.nextAvailable();
            return true;
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
