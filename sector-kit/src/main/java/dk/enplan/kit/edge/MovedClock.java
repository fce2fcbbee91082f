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
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A clock that demonstrations and journey tests can move: the file holds how far it is ahead. Deadlines of days and
 * months can be watched in seconds, by every service at once, and stay moved over a restart.
 */
final class MovedClock extends Clock {

    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(20);

    private record Shift(Duration ahead, long readAt) {}

    private final Clock real;
    private final Path file;
    private volatile Shift shift;

    MovedClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
        this.shift = new Shift(read(file).orElse(Duration.ZERO), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return System.nanoTime() - shift.readAt() > FRESH
                ? readAgain()
                : real.instant().plus(shift.ahead());
    }

    Instant readAgain() {
        var known = new Shift(read(file).orElse(shift.ahead()), System.nanoTime());
        shift = known;
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

    /** Nothing while somebody is still writing it. */
    private static Optional<Duration> read(Path file) {
        try {
            return Optional.of(Duration.parse(Files.readString(file).strip()));
        } catch (NoSuchFileException notMoved) {
            return Optional.of(Duration.ZERO);
        } catch (DateTimeParseException halfWritten) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
