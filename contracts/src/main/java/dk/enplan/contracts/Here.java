package dk.enplan.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days are days in Denmark, whatever offset an instant was written with. */
public final class Here {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private Here() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static LocalDate dateOf(OffsetDateTime time) {
        return dateOf(time.toInstant());
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
