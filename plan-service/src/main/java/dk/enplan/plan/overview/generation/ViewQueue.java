package dk.enplan.plan.overview.generation;

import dk.enplan.plan.keys.CitizenKeys;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A citizen's event that could not be written into a generation, and all that came after it, in order: until it can be. */
@Component
class ViewQueue {

    private static final Logger log = LoggerFactory.getLogger(ViewQueue.class);

    /** So many citizens' events are not odd: what writes them is broken, and had better stand still and say so. */
    private static final int MOST_PLANS = 1000;

    private static final DeadLetterSchema TABLE = DeadLetterSchema.builder()
            .deadLetterTable("view_letter")
            .deadLetterIdentifierColumn("letter_id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    private final JdbcTemplate jdbc;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer;
    private final Serializer eventSerializer;
    private final ErasedPlans erased;
    private final SealedLetters sealed;
    private final OpenedLetters opened;

    ViewQueue(
            JdbcTemplate jdbc,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ErasedPlans erased,
            CitizenKeys keys) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.transactions = transactions;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
        this.erased = erased;
        this.sealed = new SealedLetters(TABLE, serializer, eventSerializer, keys);
        this.opened = new OpenedLetters(serializer, eventSerializer, keys);
    }

    /** Of these citizens, those that wait. Whoever tries theirs again is waited for, so that nothing is put behind what has gone. */
    Set<UUID> waiting(Generation generation, Collection<UUID> citizens) {
        return jdbc
                .queryForList(
                        """
                        select sequence_identifier from view_letter
                         where processing_group = ? and sequence_identifier = any(?) for share
                        """,
                        String.class,
                        generation.processor(),
                        citizens.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    void put(Generation generation, DomainEventMessage<?> event, RuntimeException fault) {
        var citizen = event.getAggregateIdentifier();
        var cause = EventFaults.named(fault);
        log.error(
                "views: plan={} is set aside in generation {} from position {}: {} {}",
                citizen,
                generation.number(),
                event.getSequenceNumber(),
                cause.type(),
                cause.message());
        var now = GenericDeadLetter.clock.instant();
        // With the cause as it is named: given a throwable, a letter names the class that does the naming.
        queue(generation)
                .enqueue(citizen, new GenericDeadLetter<>(citizen, event, cause, now, now, MetaData.emptyInstance()));
    }

    void putBehind(Generation generation, DomainEventMessage<?> event) {
        var citizen = event.getAggregateIdentifier();
        queue(generation).enqueue(citizen, new GenericDeadLetter<>(citizen, event));
    }

    /**
     * One citizen's sequence, in one transaction: what goes through is gone, up to the event that fails. The letter is claimed first, and
     * held until the end: what comes meanwhile for this citizen is put behind it, or written when it has gone.
     */
    void tryOne(
            Generation generation,
            Predicate<UUID> wanted,
            Function<DomainEventMessage<?>, Optional<RuntimeException>> write) {
        transactions.executeInTransaction(() -> {
            erased.hold();
            queue(generation)
                    .process(
                            letter -> wanted.test(citizen(letter.message())),
                            letter -> write.apply((DomainEventMessage<?>) letter.message())
                                    .<org.axonframework.messaging.deadletter.EnqueueDecision<EventMessage<?>>>map(
                                            fault -> Decisions.requeue(EventFaults.named(fault)))
                                    .orElseGet(Decisions::evict));
        });
    }

    private static UUID citizen(EventMessage<?> message) {
        return UUID.fromString(((DomainEventMessage<?>) message).getAggregateIdentifier());
    }

    private JdbcSequencedDeadLetterQueue<EventMessage<?>> queue(Generation generation) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(generation.processor())
                .schema(TABLE)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .statementFactory(sealed)
                .converter(opened)
                .maxSequences(MOST_PLANS)
                // A long life may fail at its beginning; the others must not stand still for it.
                .maxSequenceSize(Integer.MAX_VALUE)
                .build();
    }
}
