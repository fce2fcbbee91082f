package dk.enplan.plan.desk.live;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.overview.HistoryReading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans in which something has been said of which their reader must not even know: only what they may know of is a change to them, also
 * for when it is told.
 */
final class Veiled {

    private final HistoryReading reading;
    private final Map<UUID, Pass> passes = new HashMap<>();
    /** How far each of them had come, as far as its reader may know. */
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();

    /** @param at how far the one plan had come that is shown */
    Veiled(List<Pass> all, HistoryReading reading, @Nullable Long at) {
        this.reading = reading;
        for (var pass : all) {
            if (!pass.hides() && !pass.reader().veiled()) continue;
            passes.put(pass.citizen().value(), pass);
            seen.put(pass.citizen().value(), at == null ? reading.position(pass) : at);
        }
    }

    Collection<CitizenId> citizens() {
        return passes.values().stream().map(Pass::citizen).toList();
    }

    /** From where to watch these: from where they are now, or from the beginning where their reader has not seen all they may. */
    Map<CitizenId, Long> shown(Map<CitizenId, Long> now) {
        var shown = new HashMap<CitizenId, Long>();
        for (var pass : passes.values()) {
            var known = seen.getOrDefault(pass.citizen().value(), -1L);
            shown.put(pass.citizen(), reading.position(pass) > known ? -1L : now.getOrDefault(pass.citizen(), -1L));
        }
        return shown;
    }

    /** Whether any of these changes is one to its reader. */
    boolean tells(Set<UUID> plans) {
        var tells = false;
        for (var plan : plans) {
            var pass = passes.get(plan);
            if (pass == null) tells = true;
            else {
                var now = reading.position(pass);
                tells |= !Long.valueOf(now).equals(seen.put(plan, now));
            }
        }
        return tells;
    }
}
