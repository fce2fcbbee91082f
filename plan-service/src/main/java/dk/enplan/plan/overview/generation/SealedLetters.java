package dk.enplan.plan.overview.generation;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.keys.CitizenKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.serialization.Serializer;

/** What waits to be written into the views lies under its citizen's key, as it does in the event store. */
final class SealedLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    /** Of the payload, among what Axon sets: four that say which letter, five that say which event. */
    private static final int PAYLOAD = 10;

    private final Serializer serializer;
    private final CitizenKeys keys;

    SealedLetters(DeadLetterSchema schema, Serializer generic, Serializer serializer, CitizenKeys keys) {
        super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                .schema(schema)
                .genericSerializer(generic)
                .eventSerializer(serializer));
        this.serializer = serializer;
        this.keys = keys;
    }

    static String place(String event) {
        return "view_letter " + event;
    }

    @Override
    public PreparedStatement enqueueStatement(
            Connection connection,
            String processingGroup,
            String sequenceIdentifier,
            DeadLetter<? extends EventMessage<?>> letter,
            long sequenceIndex)
            throws SQLException {
        var statement = super.enqueueStatement(connection, processingGroup, sequenceIdentifier, letter, sequenceIndex);
        var event = (DomainEventMessage<?>) letter.message();
        var citizen = CitizenId.of(event.getAggregateIdentifier());
        var clear = event.serializePayload(serializer, byte[].class).getData();
        statement.setBytes(
                PAYLOAD, keys.toWriteAbout(List.of(citizen)).seal(citizen, place(event.getIdentifier()), clear));
        return statement;
    }
}
