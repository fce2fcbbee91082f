package dk.enplan.testkit.histories;

import dk.enplan.testkit.Denmark;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Writes one case into a life, counting days from the case's first. {@code @name} in a line is an id of the case's own, so that
 * several cases can stand in one life.
 */
final class Pen {

    private static final Pattern OWN = Pattern.compile("@([a-z]+)");
    private static final Pattern CHOICE = Pattern.compile("\\{([^}.]+)\\}");
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)\\}");
    private static final Pattern DAY = Pattern.compile(" ([+-]\\d+)d(\\d\\d:\\d\\d)?");

    private final RandomGenerator chance;
    private final LocalDate start;
    private final int number;
    private final String rule;
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private Optional<LocalDate> birth = Optional.empty();
    private boolean elsewhere;
    private LocalDate to;

    Pen(RandomGenerator chance, LocalDate start, int number, String rule) {
        this.chance = chance;
        this.start = start;
        this.number = number;
        this.rule = rule;
        this.to = start;
    }

    /** A number of days, the first and the last included. */
    int days(int least, int most) {
        return chance.nextInt(least, most + 1);
    }

    String one(String... words) {
        return words[chance.nextInt(words.length)];
    }

    LocalDate day(int day) {
        return start.plusDays(day);
    }

    String time(int day, String clock) {
        var at = day(day).atTime(LocalTime.parse(clock)).atZone(Denmark.ZONE);
        return "\"" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at) + "\"";
    }

    /**
     * @param said sector, event, and what it says: {@code "citizen request.made requestId: @question"}; <code>{a|b}</code> and
     *     <code>{1..9}</code> are one of these, {@code +7d} a day counted from this one, {@code +7d10:30} a time
     */
    Pen on(int day, String said) {
        return at(day, Line.OPENING.toString(), said);
    }

    Pen at(int day, String clock, String said) {
        var parts = dated(day, chosen(own(said))).split(" ", 3);
        lines.add(new Line(
                day(day).atTime(LocalTime.parse(clock)), parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
        return until(day);
    }

    Pen raised(int day, String severity, String... cause) {
        return label(day, "raised", severity, cause);
    }

    Pen escalated(int day, String severity, String... cause) {
        return label(day, "escalated", severity, cause);
    }

    Pen cleared(int day, String... cause) {
        return label(day, "cleared", "", cause);
    }

    private Pen label(int day, String what, String severity, String... cause) {
        labels.add(new Label(
                day(day),
                what,
                rule,
                severity,
                List.of(cause).stream().map(this::own).toList()));
        return until(day);
    }

    /** Nothing else that the rule listens for may happen before this day is over. */
    Pen until(int day) {
        if (to.isBefore(day(day))) to = day(day);
        return this;
    }

    Pen born(LocalDate day) {
        birth = Optional.of(day);
        return this;
    }

    /**
     * The last of so many working days after a day. Where calendars disagree whether people work, the case must lie
     * elsewhere.
     */
    int workingDaysAfter(int day, int count) {
        var last = WorkingDays.after(day(day), count);
        elsewhere |= WorkingDays.isDisputed(day(day), last);
        return (int) (last.toEpochDay() - start.toEpochDay());
    }

    /** This case cannot be told from this day on without doubt: it is told from another. */
    Pen elsewhere() {
        elsewhere = true;
        return this;
    }

    boolean liesElsewhere() {
        return elsewhere;
    }

    private String own(String said) {
        return OWN.matcher(said).replaceAll("$1-" + number);
    }

    private String chosen(String said) {
        var numbered = RANGE.matcher(said)
                .replaceAll(range ->
                        String.valueOf(days(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))));
        return CHOICE.matcher(numbered).replaceAll(choice -> one(choice.group(1).split("\\|", -1)));
    }

    private String dated(int day, String said) {
        return DAY.matcher(said).replaceAll(days -> {
            int other = day + Integer.parseInt(days.group(1));
            return " " + (days.group(2) == null ? day(other).toString() : time(other, days.group(2)));
        });
    }

    List<Line> lines() {
        return lines;
    }

    List<Label> labels() {
        return labels;
    }

    LocalDate from() {
        return start;
    }

    LocalDate to() {
        return to;
    }

    Optional<LocalDate> birth() {
        return birth;
    }
}
