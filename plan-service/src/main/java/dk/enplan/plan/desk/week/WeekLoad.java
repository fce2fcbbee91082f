package dk.enplan.plan.desk.week;

import dk.enplan.plan.overview.Diary;
import org.jspecify.annotations.Nullable;

/**
 * What a week comes to, beside what there is room for.
 *
 * @param booked hours of what stands in the calendar
 * @param asked hours of efforts and demands, a week
 * @param maxHours as declared
 */
record WeekLoad(
        long number,
        long mostNumber,
        boolean declared,
        double booked,
        double asked,
        @Nullable Double maxHours) {

    static WeekLoad of(Week.Load load, Diary.Measure measure) {
        return new WeekLoad(
                load.number(),
                measure.limit().appointments(),
                measure.limit().declared(),
                Slots.hours(load.time()),
                measure.hoursAsked(),
                measure.maxHours());
    }

    public double hours() {
        return booked + asked;
    }

    public boolean tooMany() {
        return number > mostNumber;
    }

    public boolean tooLong() {
        return maxHours != null && hours() > maxHours;
    }
}
