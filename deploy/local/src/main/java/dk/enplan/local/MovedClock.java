package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far the services' clock is ahead of the machine's: one duration in a file that every service reads again. */
final class MovedClock {

    static final ZoneId HERE = ZoneId.of("Europe/Copenhagen");

    private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,6})([dhm])");

    private final Path file;
    private final Clock clock;

    MovedClock(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    Duration ahead() throws IOException {
        return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    }

    ZonedDateTime now() throws IOException {
        return ZonedDateTime.now(clock.withZone(HERE)).plus(ahead());
    }

    /**
     * How far ahead the clock would be after this: {@code +8d} and the like from where it stands, a date at the same
     * time of day, {@code now} for the machine's own time. Empty if it is none of them.
     */
    Optional<Duration> after(String words) throws IOException {
        if (words.equals("now")) return Optional.of(Duration.ZERO);
        var step = STEP.matcher(words);
        if (step.matches()) {
            var length = Long.parseLong(step.group(2)) * (step.group(1).equals("-") ? -1 : 1);
            var now = now();
            var then = switch (step.group(3)) {
                case "d" -> now.plusDays(length);
                case "h" -> now.plusHours(length);
                default -> now.plusMinutes(length);
            };
            return Optional.of(ahead().plus(Duration.between(now, then)));
        }
        try {
            var date = LocalDate.parse(words);
            var real = ZonedDateTime.now(clock.withZone(HERE));
            return Optional.of(
                    Duration.between(real, date.atTime(real.toLocalTime()).atZone(HERE)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** Replaced whole: a service that reads meanwhile sees the old or the new. */
    void set(Duration ahead) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, ahead + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
