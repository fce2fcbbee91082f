package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.Ring;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's store, whose payloads lie under their citizens' keys: the keys of a batch asked for at once. */
final class SealedStore extends JdbcEventStorageEngine {

    /**
     * Between two looks for what has come at the end. What is recorded is in the views already; to look after each commit, and once more
     * because there was something, is work for nobody.
     */
    static final Duration BREATH = Duration.ofMillis(50);

    private final CitizenKeys keys;
    private volatile long lookedAt = System.nanoTime() - BREATH.toNanos();
    /**
     * Where a reader has just come to the end. Axon asks once more what is behind it, before it lets what was read be handled; the answer
     * is known. Whoever asks another time, with news or without, is answered by the store.
     */
    private volatile @Nullable TrackingToken endOfAll;

    SealedStore(Builder builder, CitizenKeys keys) {
        super(builder);
        this.keys = keys;
    }

    /** Only the one who looks for all that read at the end may be kept waiting. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        if (mayBlock) {
            var rested = lookedAt + BREATH.toNanos();
            for (var left = rested - System.nanoTime(); left > 0; left = rested - System.nanoTime())
                LockSupport.parkNanos(left);
            lookedAt = System.nanoTime();
        }
        return super.readEvents(after, mayBlock);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        var sealed = super.fetchDomainEvents(aggregateIdentifier, firstSequenceNumber, batchSize);
        if (sealed.isEmpty()) return sealed;
        var ring = keys.of(citizens(sealed.stream()));
        return sealed.stream().map(event -> opened(ring, event)).toList();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same reader, and not one that stands at the same place and has news
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        if (lastToken != null && lastToken == endOfAll) {
            endOfAll = null;
            return List.of();
        }
        var sealed = super.fetchTrackedEvents(lastToken, batchSize);
        if (sealed.isEmpty()) return sealed;
        if (sealed.size() < batchSize) endOfAll = sealed.getLast().trackingToken();
        var ring = keys.of(citizens(sealed.stream().map(event -> (DomainEventData<?>) event)));
        return sealed.stream()
                .map(event ->
                        new TrackedDomainEventData<>(event.trackingToken(), opened(ring, (DomainEventData<?>) event)))
                .toList();
    }

    private static List<CitizenId> citizens(Stream<? extends DomainEventData<?>> events) {
        return events.map(DomainEventData::getAggregateIdentifier)
                .distinct()
                .map(CitizenId::of)
                .toList();
    }

    private static OpenedEvent opened(Ring ring, DomainEventData<?> event) {
        return ring.erased(CitizenId.of(event.getAggregateIdentifier()))
                ? OpenedEvent.forgotten(event)
                : OpenedEvent.with(ring, event);
    }
}
