package dk.enplan.plan.overview;

import dk.enplan.contracts.Here;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Instants as they come in a query, and as they go to the database. */
final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /** The database knows fewer years than Java. */
    static OffsetDateTime forDatabase(Instant instant) {
        var known = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return known.atOffset(ZoneOffset.UTC);
    }

    /** An instant; or a day, which means all of it. */
    static Optional<Instant> readEnd(String text) {
        return read(text).or(() -> day(text).map(Moments::endOf));
    }

    static Optional<Instant> readBegin(String text) {
        return read(text)
                .or(() -> day(text).map(day -> day.atStartOfDay(Here.ZONE).toInstant()));
    }

    /** The last instant of it that the database can tell from the next day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Here.ZONE).toInstant().minusNanos(1_000);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static Optional<Instant> read(String text) {
        try {
            // A "+" that was not escaped arrives as a blank.
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException notAnInstant) {
            return Optional.empty();
        }
    }
}
