package dk.enplan.plan.desk.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days that are named along a picture: as many as can be read, and no more. */
final class Axis {

    /** A line that is named; the name stands to its right, and is blank where it would not fit. */
    record Tick(LocalDate day, int x, String label) {

        int end() {
            return x + GAP + Writing.width(label);
        }
    }

    private static final int GAP = 4;

    private enum Step {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        FIVE_YEARS,
        TWENTY_YEARS,
        CENTURY;

        /** The first of its kind on this day or after it. */
        LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                case MONTH -> monthly(day, 1);
                case QUARTER -> monthly(day, 3);
                case YEAR -> yearly(day, 1);
                case FIVE_YEARS -> yearly(day, 5);
                case TWENTY_YEARS -> yearly(day, 20);
                case CENTURY -> yearly(day, 100);
            };
        }

        private static LocalDate monthly(LocalDate day, int every) {
            var first = day.getDayOfMonth() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextMonth());
            return first.plusMonths(Math.floorMod(1 - first.getMonthValue(), every));
        }

        private static LocalDate yearly(LocalDate day, int every) {
            var first = day.getDayOfYear() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextYear());
            return first.plusYears(Math.floorMod(-first.getYear(), every));
        }

        String pattern(boolean newYear, boolean dayFirst) {
            var day = dayFirst ? "d. MMM" : "d MMM";
            return switch (this) {
                case DAY, WEEK -> newYear ? day + " yyyy" : day;
                case MONTH, QUARTER -> newYear ? "MMM yyyy" : "MMM";
                case YEAR, FIVE_YEARS, TWENTY_YEARS, CENTURY -> "yyyy";
            };
        }
    }

    private Axis() {}

    static List<Tick> ticks(Window window, int width, Locale locale) {
        for (var step : Step.values()) {
            var ticks = ticks(step, window, width, locale);
            if (legible(ticks)) return fitting(ticks, width);
        }
        return List.of();
    }

    private static List<Tick> ticks(Step step, Window window, int width, Locale locale) {
        var ticks = new ArrayList<Tick>();
        var year = 0;
        for (var day = step.first(window.from()); !day.isAfter(window.to()); day = step.first(day.plusDays(1))) {
            var pattern =
                    step.pattern(day.getYear() != year, locale.getLanguage().equals("da"));
            var label = DateTimeFormatter.ofPattern(pattern, locale).format(day);
            ticks.add(new Tick(day, window.x(day, width), label));
            year = day.getYear();
            // Enough to see that they do not fit.
            if (ticks.size() > width / 10) break;
        }
        return ticks;
    }

    private static boolean legible(List<Tick> ticks) {
        for (int i = 1; i < ticks.size(); i++)
            if (ticks.get(i).x() <= ticks.get(i - 1).end() + GAP) return false;
        return true;
    }

    private static List<Tick> fitting(List<Tick> ticks, int width) {
        return ticks.stream()
                .map(it -> it.end() > width ? new Tick(it.day(), it.x(), "") : it)
                .toList();
    }
}
