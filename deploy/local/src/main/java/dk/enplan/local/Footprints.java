package dk.enplan.local;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What a launcher leaves behind for the next command to find: who runs, where, and how often each part died. One
 * small text file, replaced whole, so that a kill leaves the old or the new one.
 */
final class Footprints {

    private static final String LAUNCHER = "launcher";

    private final Path file;
    private final Properties kept = new Properties();

    private Footprints(Path file) {
        this.file = file;
    }

    static Footprints in(Home home) {
        var footprints = new Footprints(home.footprints());
        if (Files.exists(footprints.file)) {
            try (var reader = Files.newBufferedReader(footprints.file)) {
                footprints.kept.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return footprints;
    }

    synchronized void begin(Ports ports) {
        kept.clear();
        kept.setProperty("ports", ports.toString());
        kept.setProperty(LAUNCHER, Footprint.of(ProcessHandle.current()).toString());
        write();
    }

    synchronized void ready() {
        kept.setProperty("ready", "true");
        write();
    }

    synchronized void runs(String part, ProcessHandle process) {
        kept.setProperty("part." + part, Footprint.of(process).toString());
        write();
    }

    synchronized void stopped(String part) {
        kept.remove("part." + part);
        write();
    }

    synchronized void died(String part) {
        kept.setProperty("deaths." + part, String.valueOf(deaths(part) + 1));
        write();
    }

    synchronized void end() {
        kept.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    synchronized Optional<ProcessHandle> launcher() {
        return footprint(LAUNCHER).flatMap(Footprint::living);
    }

    synchronized boolean isReady() {
        return kept.containsKey("ready");
    }

    synchronized Optional<ProcessHandle> part(String name) {
        return footprint("part." + name).flatMap(Footprint::living);
    }

    /** Whether the launcher meant this part to run when it last wrote. */
    synchronized boolean wanted(String part) {
        return kept.containsKey("part." + part);
    }

    synchronized int deaths(String part) {
        return Integer.parseInt(kept.getProperty("deaths." + part, "0"));
    }

    synchronized Optional<Ports> ports() {
        return Optional.ofNullable(kept.getProperty("ports")).map(Ports::parse);
    }

    private Optional<Footprint> footprint(String key) {
        return Optional.ofNullable(kept.getProperty(key)).flatMap(Footprint::parse);
    }

    private void write() {
        try {
            var text = new StringWriter();
            kept.store(text, null);
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
