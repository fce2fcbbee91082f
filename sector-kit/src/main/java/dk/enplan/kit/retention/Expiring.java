package dk.enplan.kit.retention;

import java.time.Instant;
import java.util.Optional;

/** One kind of thing that is kept for a while. All beans of this type in a service are asked. */
public interface Expiring {

    /** Its name in {@code enplan.retention.<rule>} and in what is told of it: {@code access-log}. */
    String rule();

    /** What is older. */
    Old old(Instant before);

    /**
     * Some of it, in a transaction of its own, so that nobody waits for long.
     *
     * @return how many rows went; fewer than {@code most}, and it is all of it
     */
    int remove(Instant before, int most, String by);

    /** Somebody has to decide about each: nothing is removed by this, and what is old is only shown. */
    default boolean onlyProposes() {
        return false;
    }

    /** @param oldest absent where there is none */
    record Old(long rows, Optional<Instant> oldest) {}
}
