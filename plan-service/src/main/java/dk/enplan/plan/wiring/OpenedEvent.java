package dk.enplan.plan.wiring;

import dk.enplan.plan.keys.Forgotten;
import dk.enplan.plan.keys.Ring;
import dk.enplan.plan.keys.SealedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * An event as it lies in the store, whose payload is opened when somebody reads it: most that pass by are in the views already, and only
 * where they stand is asked.
 *
 * @param timestamp read out of its text once; whoever hands events on asks more than once
 */
record OpenedEvent(DomainEventData<?> sealed, Instant timestamp, SerializedObject<byte[]> payload)
        implements DomainEventData<byte[]> {

    static OpenedEvent with(Ring ring, DomainEventData<?> sealed) {
        return new OpenedEvent(sealed, sealed.getTimestamp(), new Payload(ring, sealed));
    }

    /** Its place is kept, so that whoever reads on from there goes past it. */
    static OpenedEvent forgotten(DomainEventData<?> sealed) {
        var nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new OpenedEvent(
                sealed,
                sealed.getTimestamp(),
                new SimpleSerializedObject<>(nothing, byte[].class, Forgotten.NAME, "1"));
    }

    private record Payload(Ring ring, DomainEventData<?> event) implements SerializedObject<byte[]> {

        @Override
        public Class<byte[]> getContentType() {
            return byte[].class;
        }

        @Override
        public SerializedType getType() {
            return event.getPayload().getType();
        }

        /** As it is, where it does not open: then this event cannot be read, and its citizen is behind and nobody else. */
        @Override
        public byte[] getData() {
            var lies = (byte[]) event.getPayload().getData();
            return SealedEvent.open(
                            ring,
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber(),
                            event.getEventIdentifier(),
                            lies)
                    .orElse(lies);
        }
    }

    @Override
    public String getEventIdentifier() {
        return sealed.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
        return timestamp;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SimpleSerializedObject<>(
                (byte[]) sealed.getMetaData().getData(),
                byte[].class,
                sealed.getMetaData().getType());
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }

    @Override
    public String getType() {
        return sealed.getType();
    }

    @Override
    public String getAggregateIdentifier() {
        return sealed.getAggregateIdentifier();
    }

    @Override
    public long getSequenceNumber() {
        return sealed.getSequenceNumber();
    }
}
