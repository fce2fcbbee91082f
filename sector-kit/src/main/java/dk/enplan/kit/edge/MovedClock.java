package dk.enplan.kit.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * A clock that demonstrations and journey tests can move: the file holds how far it is ahead. Deadlines of days and
 * months can be watched in seconds, by every service at once, and stay moved over a restart.
 */
final class MovedClock extends Clock {

    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(100);

    private record Shift(Duration ahead, long readAt) {}

    private final Clock real;
    private final Path file;
    private volatile Shift shift;

    MovedClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
        this.shift = new Shift(read(file), System.nanoTime());
    }

    @Override
    public Instant instant() {
        var known = shift;
        if (System.nanoTime() - known.readAt() > FRESH) {
            known = new Shift(read(file), System.nanoTime());
            shift = known;
        }
        return real.instant().plus(known.ahead());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(real.withZone(zone), file);
    }

    private static Duration read(Path file) {
        try {
            var written = Files.readString(file).strip();
            return written.isEmpty() ? Duration.ZERO : Duration.parse(written);
        } catch (NoSuchFileException notMoved) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
