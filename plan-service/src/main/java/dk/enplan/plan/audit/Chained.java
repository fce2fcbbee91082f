package dk.enplan.plan.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the hash of an event is made of, besides the hash of the one before. The stored payload is there by its own hash: so it can
 * be checked also when nobody can read the payload any more.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what they hold, and never as records
public record Chained(
        String id,
        String citizen,
        long sequence,
        String type,
        String payloadType,
        @Nullable String revision,
        String timeStamp,
        byte @Nullable [] metaData,
        byte[] payloadHash) {

    /** What the first event of a citizen holds on to. */
    public static final byte[] NOTHING = {};

    /** Of a payload as it lies in the store. */
    public static byte[] payloadHash(byte[] stored) {
        return Hashing.sha256().digest(stored);
    }

    public byte[] hashAfter(byte[] previous) {
        return hashAfter(previous, sequence);
    }

    /** As if it stood elsewhere. */
    byte[] hashAfter(byte[] previous, long place) {
        return new Hashing("enplan-event-1")
                .with(previous)
                .with(id)
                .with(citizen)
                .with(place)
                .with(type)
                .with(payloadType)
                .with(revision)
                .with(timeStamp)
                .with(metaData)
                .with(payloadHash)
                .done();
    }
}
