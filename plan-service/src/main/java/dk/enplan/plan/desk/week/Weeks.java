package dk.enplan.plan.desk.week;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/** Weeks as they are written in an address: {@code 2026-W47}. */
final class Weeks {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Weeks() {}

    static String written(LocalDate monday) {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number(monday));
    }

    static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** What is no week, or lies beyond every life, is this one. */
    static LocalDate mondayOf(String written, LocalDate today) {
        try {
            var monday = LocalDate.parse(written + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            if (monday.getYear() >= FIRST_YEAR && monday.getYear() <= LAST_YEAR) return monday;
        } catch (DateTimeException notAWeek) {
            // Somebody wrote the address by hand.
        }
        return Week.mondayOf(today);
    }
}
