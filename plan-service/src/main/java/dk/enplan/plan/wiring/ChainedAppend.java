package dk.enplan.plan.wiring;

import dk.enplan.plan.audit.Chained;
import dk.enplan.plan.audit.Writing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;

/** Appends a batch as Axon does, each event with the hash that holds it to the one before: one statement more for all of them. */
final class ChainedAppend implements AppendEventsStatementBuilder {

    /** Of each citizen, the last event before the batch; and the lock that says that we are writing. */
    private static final String HEADS = """
            select known.citizen, event.hash, (select pg_advisory_xact_lock_shared(%d)::text)
              from unnest(?::text[], ?::bigint[]) as known (citizen, last)
              left join domain_event event
                on event.aggregate_identifier = known.citizen and event.sequence_number = known.last
            """.formatted(Writing.LOCK);

    private static final String APPEND = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                                      payload_revision, payload, meta_data, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestampWriter)
            throws SQLException {
        var said = events.stream()
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .toList();
        var heads = heads(connection, said);
        var statement = connection.prepareStatement(APPEND);
        for (var event : said) add(event, serializer, heads, statement);
        return statement;
    }

    private static void add(
            DomainEventMessage<?> event, Serializer serializer, Map<String, byte[]> heads, PreparedStatement statement)
            throws SQLException {
        var payload = event.serializePayload(serializer, byte[].class);
        var metaData = event.serializeMetaData(serializer, byte[].class).getData();
        var citizen = event.getAggregateIdentifier();
        var type = payload.getType();
        var at = DateTimeUtils.formatInstant(event.getTimestamp());
        var before = heads.get(citizen);
        // Somebody took it away: to go on from nothing would hide that.
        if (before == null)
            throw new IllegalStateException("history is broken: plan=" + citizen + " has no event before number "
                    + event.getSequenceNumber() + "; ./enplan audit verify says more");
        var hash = new Chained(
                        event.getIdentifier(),
                        citizen,
                        event.getSequenceNumber(),
                        event.getType(),
                        type.getName(),
                        type.getRevision(),
                        at,
                        metaData,
                        Chained.payloadHash(payload.getData()))
                .hashAfter(before);
        heads.put(citizen, hash);
        statement.setString(1, event.getIdentifier());
        statement.setString(2, citizen);
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        statement.setString(5, at);
        statement.setString(6, type.getName());
        statement.setString(7, type.getRevision());
        statement.setBytes(8, payload.getData());
        statement.setBytes(9, metaData);
        statement.setBytes(10, before);
        statement.setBytes(11, hash);
        statement.addBatch();
    }

    private static Map<String, byte[]> heads(Connection connection, List<DomainEventMessage<?>> events)
            throws SQLException {
        var firsts = new HashMap<String, Long>();
        for (var event : events) firsts.merge(event.getAggregateIdentifier(), event.getSequenceNumber(), Math::min);
        var heads = new HashMap<String, byte[]>();
        firsts.forEach((citizen, first) -> {
            if (first == 0) heads.put(citizen, Chained.NOTHING);
        });
        try (var statement = connection.prepareStatement(HEADS)) {
            statement.setArray(
                    1, connection.createArrayOf("text", firsts.keySet().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            firsts.values().stream().map(first -> first - 1).toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var hash = rows.getBytes(2);
                if (hash != null) heads.put(rows.getString(1), hash);
            }
        }
        return heads;
    }
}
