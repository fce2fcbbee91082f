package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.database.OneWay;
import dk.enplan.plan.audit.Chained;
import dk.enplan.plan.audit.Writing;
import dk.enplan.plan.keys.CitizenKeys;
import dk.enplan.plan.keys.Ring;
import dk.enplan.plan.keys.SealedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends a batch as Axon does, each payload under its citizen's key, each event with the hash that holds it to the one before: one
 * statement more for all of them, and two where some are new.
 */
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

    private final JdbcTemplate jdbc;
    private final CitizenKeys keys;

    /** @param jdbc on the same connection as whoever appends, for it is the transaction's */
    ChainedAppend(JdbcTemplate jdbc, CitizenKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

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
        var way = new OneWay(jdbc);
        var keyed = keys.toWriteAbout(
                way,
                said.stream()
                        .map(event -> CitizenId.of(event.getAggregateIdentifier()))
                        .toList());
        var before = heads(way, said);
        way.go();
        var ring = keyed.get();
        var heads = before.get();
        var statement = connection.prepareStatement(APPEND);
        for (var event : said) add(event, serializer, heads, ring, statement);
        return statement;
    }

    private static void add(
            DomainEventMessage<?> event,
            Serializer serializer,
            Map<String, byte[]> heads,
            Ring ring,
            PreparedStatement statement)
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
        var sealed =
                SealedEvent.seal(ring, citizen, event.getSequenceNumber(), event.getIdentifier(), payload.getData());
        var hash = new Chained(
                        event.getIdentifier(),
                        citizen,
                        event.getSequenceNumber(),
                        event.getType(),
                        type.getName(),
                        type.getRevision(),
                        at,
                        metaData,
                        Chained.payloadHash(sealed))
                .hashAfter(before);
        heads.put(citizen, hash);
        statement.setString(1, event.getIdentifier());
        statement.setString(2, citizen);
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        statement.setString(5, at);
        statement.setString(6, type.getName());
        statement.setString(7, type.getRevision());
        statement.setBytes(8, sealed);
        statement.setBytes(9, metaData);
        statement.setBytes(10, before);
        statement.setBytes(11, hash);
        statement.addBatch();
    }

    private static Supplier<Map<String, byte[]>> heads(OneWay way, List<DomainEventMessage<?>> events) {
        var firsts = new HashMap<String, Long>();
        for (var event : events) firsts.merge(event.getAggregateIdentifier(), event.getSequenceNumber(), Math::min);
        return way.ask(
                rows -> {
                    var heads = new HashMap<String, byte[]>();
                    firsts.forEach((citizen, first) -> {
                        if (first == 0) heads.put(citizen, Chained.NOTHING);
                    });
                    while (rows.next()) {
                        var hash = rows.getBytes(2);
                        if (hash != null) heads.put(rows.getString(1), hash);
                    }
                    return heads;
                },
                HEADS,
                firsts.keySet().toArray(String[]::new),
                firsts.values().stream().map(first -> first - 1).toArray(Long[]::new));
    }
}
