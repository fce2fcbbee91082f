package dk.enplan.plan.overview.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Flags over time, week by week. What is open at the end of a week is what was open before, and what was raised, without what was
 * cleared: so of these numbers one can be reckoned from the others. Shown are as many as leave every small one open.
 */
record Course(List<Week> weeks) {

    record Week(Count raised, Count cleared, Count open) {
        Count of(Measure measure) {
            return switch (measure) {
                case RAISED -> raised;
                case CLEARED -> cleared;
                case OPEN -> open;
            };
        }
    }

    enum Measure {
        /** Withheld first: what is open changes slowly, and is told by the weeks beside it. */
        OPEN,
        RAISED,
        CLEARED
    }

    private record Place(int week, Measure measure) {}

    /** The same as it may be shown. */
    record Seen(List<SeenWeek> weeks) {

        Shown at(int week, Measure measure) {
            return weeks.get(week).of(measure);
        }

        long numbers() {
            return weeks.stream()
                    .flatMap(SeenWeek::all)
                    .filter(it -> it instanceof Shown.Exact(var value) && value > 0)
                    .count();
        }
    }

    record SeenWeek(Shown raised, Shown cleared, Shown open) {
        Shown of(Measure measure) {
            return switch (measure) {
                case RAISED -> raised;
                case CLEARED -> cleared;
                case OPEN -> open;
            };
        }

        private java.util.stream.Stream<Shown> all() {
            return java.util.stream.Stream.of(raised, cleared, open);
        }
    }

    Course {
        weeks = List.copyOf(weeks);
    }

    Count at(int week, Measure measure) {
        return weeks.get(week).of(measure);
    }

    Seen seen() {
        var withheld = new ArrayList<Place>();
        for (var known = known(withheld); known != null; known = known(withheld)) withheld.add(next(known, withheld));
        return new Seen(Collections.unmodifiableList(weeksWithout(withheld)));
    }

    private List<SeenWeek> weeksWithout(List<Place> withheld) {
        var seen = new ArrayList<SeenWeek>();
        for (int i = 0; i < weeks.size(); i++)
            seen.add(new SeenWeek(
                    shown(new Place(i, Measure.RAISED), withheld),
                    shown(new Place(i, Measure.CLEARED), withheld),
                    shown(new Place(i, Measure.OPEN), withheld)));
        return seen;
    }

    private Shown shown(Place place, List<Place> withheld) {
        return withheld.contains(place)
                ? new Shown.Withheld()
                : at(place.week(), place.measure()).alone();
    }

    /** A small number that whoever reckons would know. */
    private @org.jspecify.annotations.Nullable Place known(List<Place> withheld) {
        var reckoned = Reckoned.of(this, weeksWithout(withheld));
        for (int i = 0; i < weeks.size(); i++)
            for (var measure : Measure.values())
                if (at(i, measure).few() && reckoned.at(i, measure).single()) return new Place(i, measure);
        return null;
    }

    /** The nearest that is still shown. */
    private Place next(Place known, List<Place> withheld) {
        for (var measure : Measure.values())
            for (int distance = 0; distance < weeks.size(); distance++)
                for (int week : new int[] {known.week() - distance, known.week() + distance}) {
                    var place = new Place(week, measure);
                    if (week >= 0 && week < weeks.size() && !at(week, measure).few() && !withheld.contains(place))
                        return place;
                }
        throw new IllegalStateException("a number is known though nothing is shown");
    }
}
