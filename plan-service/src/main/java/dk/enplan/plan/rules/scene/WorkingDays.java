package dk.enplan.plan.rules.scene;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday, Danish public holidays excluded. */
public final class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    private WorkingDays() {}

    /** The last of so many working days after this one. */
    public static LocalDate after(LocalDate day, long days) {
        var last = day;
        for (long left = days; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) left--;
        }
        return last;
    }

    /** The latest day after which so many working days have gone by before this one begins. */
    public static LocalDate before(LocalDate day, long days) {
        var first = day.minusDays(1);
        for (long left = days; left > 0; first = first.minusDays(1)) if (isWorkingDay(first)) left--;
        return first;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day);
    }
}
