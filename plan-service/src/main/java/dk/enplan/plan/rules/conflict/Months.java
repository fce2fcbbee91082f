package dk.enplan.plan.rules.conflict;

import dk.enplan.plan.rules.scene.Today;
import java.time.LocalDate;

/** Windows of calendar months. */
final class Months {

    private Months() {}

    /** From the same day of the month that many months back, included, to today. */
    static boolean within(Today today, LocalDate day, long months) {
        return today.reached(day) && !today.reached(firstAfter(day, months));
    }

    /** The end of a short month is the same day as several ends of longer ones, so that the window may last a few days more. */
    private static LocalDate firstAfter(LocalDate day, long months) {
        var next = day.plusMonths(months);
        while (!next.minusMonths(months).isAfter(day)) next = next.plusDays(1);
        return next;
    }
}
