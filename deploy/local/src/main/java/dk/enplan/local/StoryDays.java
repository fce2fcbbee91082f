package dk.enplan.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days as a story writes them, counted from the day on which it is told: {@code today-30}, {@code monday+2} for this week's
 * Wednesday, {@code workday+3} for the third day from now that is no weekend; each with a time, or without one.
 */
record StoryDays(LocalDate today) {

    private static final Pattern DAY = Pattern.compile("(today|monday|workday)([+-]\\d{1,5})(?: (\\d\\d:\\d\\d))?");

    ZonedDateTime moment(String words) {
        var day = read(words)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + words + "' is no day such as today-30 09:00, monday+2 10:00 or workday+3 10:00"));
        return at(day, LocalTime.parse(day.group(3) == null ? "09:00" : day.group(3)));
    }

    /** The same with a date or a moment of this clock wherever a day stands; everything else as it is. */
    Object said(Object value) {
        return switch (value) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .collect(Collectors.toMap(
                                field -> String.valueOf(field.getKey()),
                                field -> said(field.getValue()),
                                (one, other) -> other,
                                java.util.LinkedHashMap::new));
            case List<?> items -> items.stream().map(this::said).toList();
            // YAML reads a plain date as midnight in UTC.
            case java.util.Date date ->
                date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate().toString();
            case String text -> read(text).map(this::written).orElse(text);
            default -> value;
        };
    }

    private String written(MatchResult day) {
        return day.group(3) == null
                ? date(day).toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(day, LocalTime.parse(day.group(3))));
    }

    private static Optional<MatchResult> read(String words) {
        var day = DAY.matcher(words);
        return day.matches() ? Optional.of(day.toMatchResult()) : Optional.empty();
    }

    private ZonedDateTime at(MatchResult day, LocalTime time) {
        return date(day).atTime(time).atZone(MovedClock.HERE);
    }

    private LocalDate date(MatchResult day) {
        var days = Integer.parseInt(day.group(2));
        return switch (day.group(1)) {
            case "monday" ->
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(days);
            case "workday" -> workday(days);
            default -> today.plusDays(days);
        };
    }

    private LocalDate workday(int days) {
        var day = today;
        for (int left = Math.abs(days); left > 0; left--)
            do day = day.plusDays(Integer.signum(days));
            while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        return day;
    }
}
