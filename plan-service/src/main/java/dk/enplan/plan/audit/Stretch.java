package dk.enplan.plan.audit;

import java.util.Arrays;

/** Adds up the events of a stretch: how many, in their order, and whatever their order. */
final class Stretch {

    private static final int HASH = 32;

    /**
     * @param inOrder over the place and the hash of each, in their order
     * @param inAnyOrder the same hashes without their places: with it one can tell events that changed places from events that changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by what they hold, and never as records
    record Sum(long events, byte[] inOrder, byte[] inAnyOrder) {

        boolean same(Sum other) {
            return events == other.events && Arrays.equals(inOrder, other.inOrder) && sameEvents(other);
        }

        boolean sameEvents(Sum other) {
            return events == other.events && Arrays.equals(inAnyOrder, other.inAnyOrder);
        }
    }

    private final Hashing inOrder = new Hashing("enplan-stretch-1");
    private final byte[] inAnyOrder = new byte[HASH];
    private long events;

    void add(long place, byte[] hash) {
        inOrder.with(place).with(hash);
        mix(inAnyOrder, hash);
        events++;
    }

    /** At its end: nothing can be added any more. */
    Sum sum() {
        return new Sum(events, inOrder.done(), inAnyOrder);
    }

    static void mix(byte[] into, byte[] hash) {
        for (int i = 0; i < Math.min(into.length, hash.length); i++) into[i] ^= hash[i];
    }
}
