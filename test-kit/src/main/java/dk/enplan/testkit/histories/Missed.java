package dk.enplan.testkit.histories;

import java.util.ArrayList;
import java.util.List;

/** Themes of one shape: something calls for an answer by a day, and the answer comes late, in time, or is not called for. */
final class Missed {

    private enum From {
        /** Days that may pass after the anchor; the last of them is in time. */
        AFTER,
        WORKING,
        /** So many days before the anchor, from midnight. */
        AHEAD,
        ANCHOR,
        TRIGGER
    }

    private record Step(From from, int days, String severity) {}

    private static final int LONGEST_DELAY = 25;

    private final Theme theme;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> afterwards = new ArrayList<>();
    private int[] prepared = {0, 0};
    private int[] ahead = {0, 0};
    private String[] cause = {};
    private String trigger = "";

    Missed(String rule) {
        theme = Theme.of(rule);
    }

    /** {@code ANCHOR} in a line is the day that the deadline counts from. */
    Missed when(String line) {
        trigger = line;
        return this;
    }

    Missed opens(String... words) {
        theme.opens(words);
        return this;
    }

    Missed hears(String... words) {
        theme.answers(words);
        return this;
    }

    Missed looksBack(int days) {
        theme.looksBack(days);
        return this;
    }

    Missed once() {
        theme.once();
        return this;
    }

    /** What is there before, so many days ahead of the trigger. */
    Missed before(int least, int most, String... lines) {
        prepared = new int[] {least, most};
        before.addAll(List.of(lines));
        return this;
    }

    /** What stands when all is over is taken down, so that it means nothing to other cases. */
    Missed afterwards(String... lines) {
        afterwards.addAll(List.of(lines));
        return this;
    }

    /** The deadline counts from a day that the trigger names, so many days after it. */
    Missed anchored(int least, int most) {
        ahead = new int[] {least, most};
        return this;
    }

    Missed cause(String... ids) {
        cause = ids;
        return this;
    }

    Missed after(int days, String severity) {
        return step(From.AFTER, days, severity);
    }

    Missed working(int days, String severity) {
        return step(From.WORKING, days, severity);
    }

    Missed ahead(int days, String severity) {
        return step(From.AHEAD, days, severity);
    }

    Missed onTheDay(String severity) {
        return step(From.ANCHOR, 0, severity);
    }

    Missed atOnce(String severity) {
        return step(From.TRIGGER, 0, severity);
    }

    private Missed step(From from, int days, String severity) {
        steps.add(new Step(from, days, severity));
        return this;
    }

    /** An answer, of one event or several: it may come late or in time. */
    Missed met(String... lines) {
        theme.flag(pen -> late(pen, lines));
        if (steps.stream().noneMatch(step -> step.from == From.TRIGGER)) theme.near(pen -> inTime(pen, lines));
        return this;
    }

    /** Nearly the trigger, or the trigger when all is well: nothing is expected, and nothing comes. */
    Missed asksNothing(String... lines) {
        theme.near(pen -> {
            var due = begun(pen, lines);
            int over = due.last() + 3;
            pen.until(over);
            tidy(pen, over);
        });
        return this;
    }

    Theme theme() {
        return theme;
    }

    private record Due(int trigger, List<Integer> steps) {

        Due {
            steps = List.copyOf(steps);
        }

        int last() {
            return steps.getLast();
        }
    }

    /** Up to a random step, and answered before the next; half of them on its first or its last day. */
    private void late(Pen pen, String... answer) {
        var due = begun(pen, trigger);
        int reached = pen.days(0, steps.size() - 1);
        int first = Math.max(due.steps.get(reached), due.trigger + 1);
        int last = reached + 1 < due.steps.size()
                ? due.steps.get(reached + 1) - 1
                : due.steps.get(reached) + LONGEST_DELAY;
        int end = somewhere(pen, first, Math.max(first, last));
        for (int step = 0; step <= reached; step++)
            if (step == 0) pen.raised(due.steps.get(step), steps.get(step).severity, cause);
            else pen.escalated(due.steps.get(step), steps.get(step).severity, cause);
        say(pen, end, answer);
        pen.cleared(end, cause);
        tidy(pen, end);
    }

    /** Half of them on the last day there is. */
    private void inTime(Pen pen, String... answer) {
        var due = begun(pen, trigger);
        int last = due.steps.getFirst() - 1;
        int end = pen.days(0, 1) == 0 ? last : pen.days(Math.min(last, due.trigger + 1), last);
        if (end == due.trigger) for (var line : answer) pen.at(end, "17:30", line);
        else say(pen, end, answer);
        tidy(pen, end);
    }

    private static int somewhere(Pen pen, int first, int last) {
        return switch (pen.days(0, 3)) {
            case 0 -> first;
            case 1 -> last;
            default -> pen.days(first, last);
        };
    }

    /** On which day each step would be raised. */
    private Due begun(Pen pen, String... lines) {
        say(pen, 0, before.toArray(String[]::new));
        int day = pen.days(prepared[0], prepared[1]);
        int anchor = day + pen.days(ahead[0], ahead[1]);
        var clock = day == 0 && before.isEmpty() ? pen.one("07:30", "09:00", "13:15", "16:45") : "12:30";
        for (var line : lines)
            pen.at(day, clock, line.replace("ANCHOR", pen.day(anchor).toString()));
        var due = steps.stream()
                .map(step -> switch (step.from) {
                    case AFTER -> Math.max(day, anchor + step.days + 1);
                    case WORKING -> pen.workingDaysAfter(day, step.days) + 1;
                    case AHEAD -> Math.max(day, anchor - step.days);
                    case ANCHOR -> anchor;
                    case TRIGGER -> day;
                })
                .toList();
        // Two steps of one day are told as one: such a case lies elsewhere.
        for (int step = 1; step < due.size(); step++) if (due.get(step) <= due.get(step - 1)) pen.elsewhere();
        return new Due(day, due);
    }

    private void tidy(Pen pen, int day) {
        for (var line : afterwards) pen.at(day, "18:00", line);
    }

    private static void say(Pen pen, int day, String... lines) {
        for (var line : lines) pen.on(day, line);
    }
}
