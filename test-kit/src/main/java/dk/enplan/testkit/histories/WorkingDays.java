package dk.enplan.testkit.histories;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Monday to Friday without the Danish public holidays, counted here from Easter on: the product has its own calendar. */
final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Set<MonthDay> HALF = Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31));
    /** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
    private static final Set<Long> FROM_EASTER = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);
    /** The day after Ascension, when much is closed, and the day of prayer that was a holiday until 2023. */
    private static final Set<Long> HALF_FROM_EASTER = Set.of(40L, 26L);

    private WorkingDays() {}

    static LocalDate after(LocalDate day, int count) {
        var last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) left--;
        }
        return last;
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !FROM_EASTER.contains(
                        day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Whether a day lies between the two on which some work and some do not. */
    static boolean isDisputed(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .anyMatch(day -> HALF.contains(MonthDay.from(day))
                        || HALF_FROM_EASTER.contains(
                                day.toEpochDay() - easter(day.getYear()).toEpochDay()));
    }

    /** After Gauss, as the almanac prints it for the years 1900 to 2099. */
    static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        int days = moon + sunday;
        if (sunday == 6 && (moon == 29 || (moon == 28 && year % 19 > 10))) days -= 7;
        return LocalDate.of(year, 3, 22).plusDays(days);
    }
}
