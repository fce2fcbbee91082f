package dk.enplan.plan.overview.generation;

import static dk.enplan.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far the views' reader goes ahead of those who write them. */
class BellTest {

    private volatile OptionalLong slowest = OptionalLong.empty();
    private final AtomicLong end = new AtomicLong(1);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void nobody_knows_how_far_the_parts_are_and_all_is_read() {
        try (var stream = new Bell(new Endless(), () -> slowest, () -> Bell.BREATH).openStream(null)) {
            assertThat(read(stream, 5_000)).isEqualTo(5_000);
        }
    }

    @Test
    void fewer_are_in_hand_than_make_axon_look_away() {
        slowest = OptionalLong.of(100);
        try (var stream = new Bell(new Endless(), () -> slowest, () -> Bell.BREATH).openStream(null)) {
            assertThat(read(stream, 5_000)).isBetween(900, 1_023);
        }
    }

    @Test
    void whoever_had_no_room_is_called_until_there_is() {
        slowest = OptionalLong.of(0);
        try (var stream = new Bell(new Endless(), () -> slowest, () -> Bell.BREATH).openStream(null)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            var before = read(stream, 5_000);
            // The first is for what came before anybody listened.
            eventually(() -> assertThat(calls.get()).isGreaterThan(1));
            slowest = OptionalLong.of(before);
            assertThat(read(stream, 5_000)).isEqualTo(before);
        }
    }

    @Test
    void a_part_that_stands_still_keeps_nobody_for_ever() {
        slowest = OptionalLong.of(0);
        try (var stream = new Bell(new Endless(), () -> slowest, () -> Bell.BREATH).openStream(null)) {
            read(stream, 5_000);
            eventually(() -> assertThat(stream.hasNextAvailable()).isTrue());
        }
    }

    @Test
    void whoever_rings_is_not_kept_waiting() {
        var bell = new Bell(new Endless(), () -> slowest, () -> Duration.ofHours(1));
        try (var stream = bell.openStream(null)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            eventually(() -> assertThat(calls.get()).as("what was there").isEqualTo(1));
            bell.ring();
            eventually(() -> assertThat(calls.get()).isEqualTo(2));
        }
    }

    @Test
    void what_was_committed_late_is_called_out_with_what_came_after_it() {
        try (var stream = new Bell(new Endless(), () -> slowest, () -> Bell.BREATH).openStream(null)) {
            stream.setOnAvailableCallback(calls::incrementAndGet);
            eventually(() -> assertThat(calls.get()).as("what was there").isEqualTo(2));
            end.incrementAndGet();
            eventually(() -> assertThat(calls.get()).as("what came").isEqualTo(4));
        }
    }

    private static int read(BlockingStream<TrackedEventMessage<?>> stream, int most) {
        try {
            var read = 0;
            for (; read < most && stream.hasNextAvailable(); read++) stream.nextAvailable();
            return read;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** An event for each number, wherever the end is said to be. */
    private final class Endless
            implements StreamableMessageSource<TrackedEventMessage<?>>, BlockingStream<TrackedEventMessage<?>> {

        private long next;

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            return new Endless();
        }

        @Override
        public TrackingToken createHeadToken() {
            return new GlobalSequenceTrackingToken(end.get());
        }

        @Override
        public boolean hasNextAvailable() {
            return true;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return new Semaphore(0).tryAcquire(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(next++), new GenericMessage<>("said"), Instant::now);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
