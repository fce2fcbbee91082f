package dk.enplan.kit.edge;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * How fast one caller may ask: so many a second for as long as they like, and two seconds' worth at once. Each replica counts for itself, so
 * several let through several times as much.
 */
final class Pace {

    private static final long AT_ONCE = TimeUnit.SECONDS.toNanos(2);
    /** Who has not asked for a while is forgotten when so many are remembered. */
    private static final int REMEMBERED = 10_000;

    private final long apart;
    /** When each caller would have asked for all they did, had they asked evenly. */
    private final ConcurrentMap<String, Long> evenly = new ConcurrentHashMap<>();

    /** @param aSecond at least one */
    Pace(int aSecond) {
        if (aSecond < 1) throw new IllegalArgumentException("nobody could ask anything: " + aSecond + " a second");
        apart = TimeUnit.SECONDS.toNanos(1) / aSecond;
    }

    /**
     * @param now of a clock that only goes forward, in nanoseconds
     * @return how long they must wait; zero where they may go on
     */
    Duration ahead(String caller, long now) {
        var ahead = new long[1];
        evenly.compute(caller, (who, before) -> {
            var from = before == null || before - now < 0 ? now : before;
            ahead[0] = from + apart - now - AT_ONCE;
            return ahead[0] > 0 ? from : from + apart;
        });
        if (evenly.size() > REMEMBERED) evenly.values().removeIf(then -> then - now < 0);
        return Duration.ofNanos(Math.max(0, ahead[0]));
    }
}
