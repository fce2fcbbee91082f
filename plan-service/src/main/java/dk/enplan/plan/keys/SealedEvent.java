package dk.enplan.plan.keys;

import dk.enplan.contracts.CitizenId;
import java.util.Optional;

/** An event's payload as it lies in the store: under its citizen's key, bound to the citizen, its number and its id. */
public final class SealedEvent {

    private SealedEvent() {}

    public static byte[] seal(Ring ring, String citizen, long sequence, String event, byte[] clear) {
        return ring.seal(CitizenId.of(citizen), place(citizen, sequence, event), clear);
    }

    /** Nothing where it does not open: it was not sealed there, or somebody has been at it. */
    public static Optional<byte[]> open(Ring ring, String citizen, long sequence, String event, byte[] payload) {
        return ring.open(CitizenId.of(citizen), place(citizen, sequence, event), payload);
    }

    private static String place(String citizen, long sequence, String event) {
        return "domain_event " + citizen + " " + sequence + " " + event;
    }
}
