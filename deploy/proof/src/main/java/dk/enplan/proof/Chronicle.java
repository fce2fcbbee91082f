package dk.enplan.proof;

import dk.enplan.proof.Life.Told;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that was tried, answered, read and broken, in the order in which it came; also in a file, for whoever looks for the reason. */
final class Chronicle implements AutoCloseable {

    private final BufferedWriter file;
    /** In the order of their acknowledgement, which for one citizen is the order of their telling. */
    private final Map<UUID, List<Told>> acknowledged = new LinkedHashMap<>();

    private final Set<UUID> attempted = new HashSet<>();
    private final Map<UUID, Set<UUID>> seen = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int answers;
    private int faults;
    private int reads;

    Chronicle(Path file) {
        try {
            this.file = Files.newBufferedWriter(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    synchronized void tries(Told told) {
        if (attempted.add(told.id())) write("tries " + told.sector() + " " + told.id() + " of " + told.citizen());
    }

    synchronized void acknowledges(Told told) {
        answers++;
        acknowledged
                .computeIfAbsent(told.citizen(), citizen -> new ArrayList<>())
                .add(told);
        write("acknowledged " + told.id());
    }

    synchronized void breaks(String what) {
        faults++;
        write("fault " + what);
    }

    synchronized void heals(String what) {
        write("healed " + what);
    }

    /** What one reader has once seen of a plan, every later reader sees. */
    synchronized void reads(UUID citizen, Set<UUID> events) {
        reads++;
        var before = seen.getOrDefault(citizen, Set.of());
        if (!events.containsAll(before)) {
            var lost = new HashSet<>(before);
            lost.removeAll(events);
            violates("a reader of " + citizen + " saw " + lost + " earlier and no more");
        }
        seen.put(citizen, Set.copyOf(events));
        write("read " + citizen + " with " + events.size());
    }

    synchronized void violates(String what) {
        violations.add(what);
        write("VIOLATION " + what);
    }

    synchronized Map<UUID, List<Told>> acknowledged() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(acknowledged));
    }

    synchronized boolean wasTried(UUID event) {
        return attempted.contains(event);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized int answers() {
        return answers;
    }

    synchronized String summary() {
        return "%d events acknowledged of %d citizens, %d plans read, %d faults"
                .formatted(answers, acknowledged.size(), reads, faults);
    }

    private void write(String line) {
        try {
            file.write(Instant.now() + " " + line);
            file.newLine();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
