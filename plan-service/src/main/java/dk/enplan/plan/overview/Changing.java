package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.TechnicalFaults;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells open pages when a plan that they show has changed, whichever replica wrote it. One question for all that are shown here, a
 * few times a second, and none while nobody looks.
 */
@Component
public class Changing implements SmartLifecycle {

    private static final long BETWEEN = 250_000_000;
    private static final long WHILE_WAITED_FOR = 20_000_000;
    private static final long LONGEST_WAIT = 1_000_000_000;

    /** Somebody who shows these plans. */
    public interface Watcher {

        /** @param plans which of them */
        void changed(Set<UUID> plans);
    }

    /** @param seen how far each plan had come when it was last told of */
    private record Watch(Map<UUID, Long> seen, Watcher watcher) {}

    /** Somebody who shows something else, and the mark by which it can be told that it is another now. */
    private static final class Marked {
        private final Supplier<Object> mark;
        private final Runnable watcher;
        private Object last;

        private Marked(Supplier<Object> mark, Runnable watcher) {
            this.mark = mark;
            this.watcher = watcher;
            this.last = mark.get();
        }

        private void look() {
            var now = mark.get();
            if (now.equals(last)) return;
            last = now;
            watcher.run();
        }
    }

    private final JdbcClient jdbc;
    private final TechnicalFaults faults;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final List<Marked> marked = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Changing(JdbcClient jdbc, TechnicalFaults faults) {
        this.jdbc = jdbc;
        this.faults = faults;
    }

    /**
     * @param shown the position of each plan that is shown
     * @return ends it
     */
    public Runnable watch(Map<CitizenId, Long> shown, Watcher watcher) {
        var seen = new HashMap<UUID, Long>();
        shown.forEach((citizen, position) -> seen.put(citizen.value(), position));
        var watch = new Watch(seen, watcher);
        watches.add(watch);
        return () -> watches.remove(watch);
    }

    /**
     * @param mark cheap to ask for, four times a second; equal as long as nothing has changed
     * @return ends it
     */
    public Runnable watch(Supplier<Object> mark, Runnable watcher) {
        var watch = new Marked(mark, watcher);
        marked.add(watch);
        return () -> marked.remove(watch);
    }

    /** How far it has come; before its beginning where nothing of it is known. */
    public long position(CitizenId citizen) {
        return positions(Set.of(citizen.value())).getOrDefault(citizen.value(), -1L);
    }

    /** Until all that is recorded by now can be read. For a moment, and then no longer: what is written is not lost because a view lags. */
    public void awaitRecorded(CitizenId citizen) {
        var end = System.nanoTime() + LONGEST_WAIT;
        var recorded = recorded(citizen);
        while (position(citizen) < recorded && System.nanoTime() < end) LockSupport.parkNanos(WHILE_WAITED_FOR);
    }

    private long recorded(CitizenId citizen) {
        return jdbc.sql("select coalesce(max(sequence_number), -1) from domain_event where aggregate_identifier = ?")
                .param(citizen.toString())
                .query(Long.class)
                .single();
    }

    /** How far each of them has come; those of which nothing is known are left out. */
    public Map<CitizenId, Long> positions(Collection<CitizenId> citizens) {
        return positions(citizens.stream().map(CitizenId::value).collect(Collectors.toSet())).entrySet().stream()
                .collect(Collectors.toMap(it -> new CitizenId(it.getKey()), Map.Entry::getValue));
    }

    private Map<UUID, Long> positions(Set<UUID> citizens) {
        var positions = new HashMap<UUID, Long>();
        jdbc.sql("select citizen_id, position from serving.plan where citizen_id = any(:those)")
                .param("those", citizens.toArray(UUID[]::new))
                .query(row -> {
                    positions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return positions;
    }

    private void look() {
        marked.forEach(Marked::look);
        var shown = watches.stream().flatMap(it -> it.seen().keySet().stream()).collect(Collectors.toSet());
        if (shown.isEmpty()) return;
        var positions = positions(shown);
        for (var watch : watches) {
            var news = new HashSet<UUID>();
            for (var plan : watch.seen().entrySet()) {
                var position = positions.getOrDefault(plan.getKey(), plan.getValue());
                if (!plan.setValue(position).equals(position)) news.add(plan.getKey());
            }
            if (!news.isEmpty()) watch.watcher().changed(news);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("changing").start(() -> {
            while (running) {
                try {
                    look();
                } catch (RuntimeException failed) {
                    // A database that is away is asked again; pages say that they cannot hear when it lasts.
                    if (!faults.technical(failed)) throw failed;
                }
                LockSupport.parkNanos(BETWEEN);
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
