package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterJdbcConverter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Letters as {@link SealedLetters} has put them down. What does not open is left as it is, and fails again where it is written. */
final class OpenedLetters implements DeadLetterJdbcConverter<EventMessage<?>, JdbcDeadLetter<EventMessage<?>>> {

    private static final String META_DATA = MetaData.class.getName();

    private final Serializer generic;
    private final Serializer serializer;
    private final CitizenKeys keys;

    OpenedLetters(Serializer generic, Serializer serializer, CitizenKeys keys) {
        this.generic = generic;
        this.serializer = serializer;
        this.keys = keys;
    }

    @Override
    public JdbcDeadLetter<EventMessage<?>> convertToLetter(ResultSet row) throws SQLException {
        var cause = row.getString("cause_type");
        return new JdbcDeadLetter<>(
                row.getString("letter_id"),
                row.getLong("sequence_index"),
                row.getString("sequence_identifier"),
                DateTimeUtils.parseInstant(row.getString("enqueued_at")),
                DateTimeUtils.parseInstant(row.getString("last_touched")),
                cause == null ? null : new ThrowableCause(cause, row.getString("cause_message")),
                Objects.requireNonNull(serializer.<byte[], MetaData>deserialize(object(row, "diagnostics", META_DATA))),
                event(row));
    }

    private EventMessage<?> event(ResultSet row) throws SQLException {
        var citizen = row.getString("aggregate_identifier");
        var said = new SerializedMessage<>(
                row.getString("event_identifier"),
                new SimpleSerializedObject<>(
                        payload(row, citizen),
                        byte[].class,
                        row.getString("payload_type"),
                        row.getString("payload_revision")),
                object(row, "meta_data", META_DATA),
                serializer);
        var at = row.getString("time_stamp");
        Supplier<Instant> time = () -> DateTimeUtils.parseInstant(at);
        var type = row.getString("aggregate_type");
        var number = row.getLong("sequence_number");
        var tokenType = row.getString("token_type");
        if (tokenType == null) return new GenericDomainEventMessage<>(type, citizen, number, said, time);
        TrackingToken token = generic.deserialize(object(row, "token", tokenType));
        return new GenericTrackedDomainEventMessage<>(token, type, citizen, number, said, time);
    }

    private byte[] payload(ResultSet row, String citizen) throws SQLException {
        var sealed = row.getBytes("payload");
        var whose = CitizenId.of(citizen);
        return keys.of(List.of(whose))
                .open(whose, SealedLetters.place(row.getString("event_identifier")), sealed)
                .orElse(sealed);
    }

    private static SimpleSerializedObject<byte[]> object(ResultSet row, String column, String type)
            throws SQLException {
        return new SimpleSerializedObject<>(row.getBytes(column), byte[].class, type, null);
    }
}
