package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;

/** Something for each citizen who was lately asked about: as many as together are no larger than they may be. In memory only. */
public final class Lately<T> implements Memory {

    private record Kept<T>(T it, int size) {}

    private final int most;
    private final ToIntFunction<T> size;
    private final Map<CitizenId, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
    /** Whoever still has something in hand about them does not put it back. */
    private final Set<CitizenId> forgotten = new HashSet<>();

    private int together;

    /** @param size what one of them takes, never less than one */
    public Lately(int most, ToIntFunction<T> size) {
        this.most = most;
        this.size = size;
    }

    public synchronized Optional<T> of(CitizenId citizen) {
        return Optional.ofNullable(kept.get(citizen)).map(Kept::it);
    }

    /** Whether it could be kept without anybody being let go. */
    public synchronized boolean hasRoomFor(T one) {
        return together + size.applyAsInt(one) <= most;
    }

    /** @param newer which of two is to be kept: another thread may have come further meanwhile */
    public synchronized void keep(CitizenId citizen, T now, BinaryOperator<T> newer) {
        if (forgotten.contains(citizen)) return;
        var before = kept.get(citizen);
        var stays = before == null ? now : newer.apply(before.it(), now);
        var counted = new Kept<>(stays, size.applyAsInt(stays));
        kept.put(citizen, counted);
        together += counted.size() - (before == null ? 0 : before.size());
        var eldest = kept.values().iterator();
        while (together > most && eldest.hasNext()) {
            together -= eldest.next().size();
            eldest.remove();
        }
    }

    @Override
    public synchronized void forget(CitizenId citizen) {
        forgotten.add(citizen);
        var gone = kept.remove(citizen);
        if (gone != null) together -= gone.size();
    }
}
