package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.Ring;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's store, whose payloads lie under their citizens' keys: the keys of a batch asked for at once. */
final class SealedStore extends JdbcEventStorageEngine {

    private final CitizenKeys keys;
    /**
     * Where a reader has just come to the end. Axon asks once more what is behind it, before it lets what was read be handled; the answer
     * is known. Whoever asks another time, with news or without, is answered by the store.
     */
    private volatile @Nullable TrackingToken endOfAll;

    SealedStore(Builder builder, CitizenKeys keys) {
        super(builder);
        this.keys = keys;
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
