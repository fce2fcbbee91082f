package dk.enplan.plan.overview.figures;

import dk.enplan.plan.overview.figures.Course.Measure;
import dk.enplan.plan.overview.figures.Course.SeenWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody who can reckon knows of the numbers of a course that are not shown: the least and the most each of them can be. Exact:
 * what is open follows from week to week, so it is enough to go along once from each end.
 */
final class Reckoned {

    private static final long BOUNDLESS = 1L << 40;

    record Range(long least, long most) {

        static final Range ANYTHING = new Range(0, BOUNDLESS);

        Range plus(Range other) {
            return new Range(least + other.least, most + other.most);
        }

        Range minus(Range other) {
            return new Range(least - other.most, most - other.least);
        }

        Range and(Range other) {
            return new Range(Math.max(least, other.least), Math.min(most, other.most));
        }

        boolean single() {
            return least == most;
        }
    }

    private final Course course;
    private final List<SeenWeek> shown;
    private final List<Range> before = new ArrayList<>();
    private final List<Range> after = new ArrayList<>();

    private Reckoned(Course course, List<SeenWeek> shown) {
        this.course = course;
        this.shown = shown;
    }

    static Reckoned of(Course course, List<SeenWeek> shown) {
        var reckoned = new Reckoned(course, shown);
        var open = Range.ANYTHING;
        for (int i = 0; i < shown.size(); i++) {
            reckoned.before.add(open);
            open = open.plus(reckoned.said(i, Measure.RAISED))
                    .minus(reckoned.said(i, Measure.CLEARED))
                    .and(reckoned.said(i, Measure.OPEN));
        }
        open = Range.ANYTHING;
        for (int i = shown.size() - 1; i >= 0; i--) {
            open = open.and(reckoned.said(i, Measure.OPEN));
            reckoned.after.addFirst(open);
            open = open.minus(reckoned.said(i, Measure.RAISED))
                    .plus(reckoned.said(i, Measure.CLEARED))
                    .and(Range.ANYTHING);
        }
        return reckoned;
    }

    Range at(int week, Measure measure) {
        var raised = said(week, Measure.RAISED);
        var cleared = said(week, Measure.CLEARED);
        var then = before.get(week);
        var now = after.get(week);
        return switch (measure) {
            case RAISED -> raised.and(now.minus(then).plus(cleared));
            case CLEARED -> cleared.and(then.plus(raised).minus(now));
            case OPEN -> now.and(then.plus(raised).minus(cleared));
        };
    }

    /** Few people mostly have as few flags; where they have more, whoever reckons must think so as well. */
    private Range said(int week, Measure measure) {
        return switch (shown.get(week).of(measure)) {
            case Shown.Exact(var value) -> new Range(value, value);
            case Shown.Few() ->
                new Range(1, Math.max(Shown.FEWEST - 1, course.at(week, measure).value()));
            case Shown.Withheld() -> Range.ANYTHING;
        };
    }
}
