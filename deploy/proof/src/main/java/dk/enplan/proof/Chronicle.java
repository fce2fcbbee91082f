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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Everything that was tried, answered, read and broken, in the order in which it came; also in a file, for whoever looks for the reason. */
final class Chronicle implements AutoCloseable {

    private static final int LATELY = 300;

    private final BufferedWriter file;
    /** In the order of their acknowledgement, which for one citizen is the order of their telling. */
    private final Map<UUID, List<Told>> acknowledged = new LinkedHashMap<>();

    private final List<Told> lately = new ArrayList<>();
    private final Set<UUID> attempted = new HashSet<>();
    private final Map<UUID, Set<UUID>> seen = new LinkedHashMap<>();
    private final Map<UUID, String> heard = new HashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();
    private int answers;
    private int reads;
    private int asked;

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
        lately.add(told);
        if (lately.size() > LATELY) lately.removeFirst();
        write("acknowledged " + told.id());
    }

    /** One of those that were acknowledged last. */
    synchronized Optional<Told> lately(RandomGenerator chance) {
        return lately.isEmpty() ? Optional.empty() : Optional.of(lately.get(chance.nextInt(lately.size())));
    }

    /** What its publisher says became of it. Once it has been answered it stays answered, and what is in the plan stays there. */
    synchronized void hears(Told told, String state) {
        asked++;
        var before = heard.put(told.id(), state);
        write("receipt " + told.id() + " " + state);
        if (before == null || before.equals(state)) return;
        if (before.equals("accepted") || state.equals("stored"))
            violates("its publisher said that " + told.id() + " was " + before + ", and then " + state);
    }

    synchronized void errs(Wrong what) {
        wrong.add(what);
        write("wrong " + what.getClass().getSimpleName() + " " + what.told().id() + " of "
                + what.told().citizen() + " by " + what.told().sector());
    }

    synchronized void breaks(Fault fault) {
        faults.merge(fault.kind(), 1, Integer::sum);
        write("fault " + fault);
    }

    synchronized void heals(Fault fault) {
        write("healed " + fault);
    }

    synchronized void notes(String what) {
        write(what);
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

    synchronized List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** What must be found beside the plans. */
    synchronized long toBeSetAside() {
        return wrong.stream().filter(it -> !(it instanceof Wrong.Again)).count();
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
        return "%d events acknowledged of %d citizens, %d told wrongly, %d receipts and %d plans read, %d faults %s"
                .formatted(
                        answers,
                        acknowledged.size(),
                        wrong.size(),
                        asked,
                        reads,
                        faults.values().stream().mapToInt(it -> it).sum(),
                        faults);
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
