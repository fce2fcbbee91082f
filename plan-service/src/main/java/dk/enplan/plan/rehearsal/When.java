package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day, or a day and a time, as a story writes it: here, not in UTC. */
final class When {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private When() {}

    /** A day without a time is nine in the morning. */
    static Instant at(LocalDate day) {
        return at(day.atTime(OPENING));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(Here.ZONE).toInstant();
    }

    static Optional<Instant> instant(Written part, String key) {
        return part.text(key).flatMap(said -> read(said, part, key)).map(When::at);
    }

    static Optional<LocalDate> day(Written part, String key) {
        return part.text(key).flatMap(said -> read(said, part, key)).map(LocalDateTime::toLocalDate);
    }

    private static Optional<LocalDateTime> read(String said, Written part, String key) {
        try {
            return Optional.of(
                    said.length() > "2020-01-31".length()
                            ? LocalDateTime.parse(said.replace('T', ' '), MINUTE)
                            : LocalDate.parse(said, DAY).atTime(OPENING));
        } catch (DateTimeParseException notADay) {
            part.at(key)
                    .ifPresent(
                            it -> it.wrong("'" + key + "' must be a day such as 2020-01-31, or \"2020-01-31 14:30\""));
            return Optional.empty();
        }
    }
}
