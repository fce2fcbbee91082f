package dk.enplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The right to run things on one data directory. The operating system takes the lock back however its holder ends,
 * so that only a living launcher can be in the way.
 */
final class Mastery {

    private final Home home;
    private final Footprints footprints;
    private final Consumer<String> says;

    private @Nullable FileLock lock;

    Mastery(Home home, Footprints footprints, Consumer<String> says) {
        this.home = home;
        this.footprints = footprints;
        this.says = says;
    }

    boolean isOurs() {
        return lock != null;
    }

    Outcome take(Ports ports) {
        if (isOurs()) return new Outcome.Done();
        try {
            Files.createDirectories(home.data());
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return new Outcome.Refused(
                        "Enplan runs already on " + home.data()
                                + "; see ./enplan status, stop it with ./enplan down, or start another one with --data and --ports.");
            }
            Leftovers.stop(home, footprints, says);
            footprints.begin(ports);
            return new Outcome.Done();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot use " + home.data(), unwritable);
        }
    }

    void release() {
        try {
            if (lock != null) lock.acquiredBy().close();
            lock = null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
