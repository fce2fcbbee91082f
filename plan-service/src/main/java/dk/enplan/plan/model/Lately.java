package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;

/** Something for each citizen who was lately asked about: as many as together are no larger than they may be. In memory only. */
public final class Lately<T> {

    private final int most;
    private final ToIntFunction<T> size;
    private final Map<CitizenId, T> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int together;

    /** @param size what one of them takes, never less than one */
    public Lately(int most, ToIntFunction<T> size) {
        this.most = most;
        this.size = size;
    }

    public synchronized Optional<T> of(CitizenId citizen) {
        return Optional.ofNullable(kept.get(citizen));
    }

    /** @param newer which of two is to be kept: another thread may have come further meanwhile */
    public synchronized void keep(CitizenId citizen, T now, BinaryOperator<T> newer) {
        var before = kept.get(citizen);
        var stays = before == null ? now : newer.apply(before, now);
        kept.put(citizen, stays);
        together += size.applyAsInt(stays) - (before == null ? 0 : size.applyAsInt(before));
        var eldest = kept.values().iterator();
        while (together > most && eldest.hasNext()) {
            together -= size.applyAsInt(eldest.next());
            eldest.remove();
        }
    }
}
