package dk.enplan.plan.overview.generation;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * How far whoever reads the store may be ahead of the part of the views that is furthest behind. Axon has its own measure: every part is
 * handed every event, and once one of them has a thousand in hand the reader looks away for a tenth of a second, which is longer than they
 * need for them. Asked by one thread.
 */
final class Room {

    /** Fewer than that thousand. */
    private static final long IN_HAND = 900;
    /** Whoever is not seen to come on for so long may be kept by something else: then Axon's own measure holds. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(1);

    private final Supplier<OptionalLong> slowest;
    private long read = Long.MIN_VALUE;
    private long until = Long.MIN_VALUE;
    private long met = Long.MIN_VALUE;
    private long metAt;

    /** @param slowest the place in the store that the part furthest behind has come to; nothing, where nobody knows */
    Room(Supplier<OptionalLong> slowest) {
        this.slowest = slowest;
    }

    void read(long place) {
        read = place;
    }

    boolean forMore() {
        if (read < until) return true;
        var behind = slowest.get();
        if (behind.isEmpty() || standsStill(behind.getAsLong())) return true;
        until = behind.getAsLong() + IN_HAND;
        return read < until;
    }

    private boolean standsStill(long slowest) {
        if (slowest != met) {
            met = slowest;
            metAt = System.nanoTime();
        }
        return System.nanoTime() - metAt > STANDS_STILL.toNanos();
    }
}
