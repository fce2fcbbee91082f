package dk.enplan.plan.overview.figures;

import dk.enplan.plan.overview.figures.Course.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The course of all flags, and those of its parts, of which it is the sum. Parts that say next to nothing are not offered at all: what
 * they come to is nowhere told, and hides in each week what a part that is offered keeps to itself.
 */
final class Courses {

    /** As much as a small number can grow. */
    private static final int ROOM = Shown.FEWEST - 2;

    private final int weeks;
    private final Map<String, Course> parts;
    private final SortedMap<String, Course.Seen> offered = new TreeMap<>();

    private Courses(int weeks, Map<String, Course> parts) {
        this.weeks = weeks;
        this.parts = parts;
        parts.forEach((name, part) -> {
            var seen = part.seen();
            if (seen.numbers() > 0) offered.put(name, seen);
        });
    }

    /** Those that may be offered beside the whole. */
    static SortedMap<String, Course.Seen> of(Course whole, Map<String, Course> parts) {
        var courses = new Courses(whole.weeks().size(), Map.copyOf(parts));
        while (!courses.offered.isEmpty() && !courses.blurred()) courses.drop();
        return courses.offered;
    }

    private void drop() {
        var least = offered.entrySet().stream()
                .min(Comparator.comparingLong(it -> it.getValue().numbers()))
                .orElseThrow()
                .getKey();
        offered.remove(least);
    }

    private boolean blurred() {
        for (int week = 0; week < weeks; week++)
            for (var measure : Measure.values()) if (!blurred(week, measure)) return false;
        return true;
    }

    private boolean blurred(int week, Measure measure) {
        var hidden = new ArrayList<Long>();
        var others = 0L;
        for (var part : parts.entrySet()) {
            var value = part.getValue().at(week, measure).value();
            var seen = offered.get(part.getKey());
            if (seen == null) others += value;
            else if (!seen.at(week, measure).isExact()) hidden.add(value);
        }
        return hidden.isEmpty()
                ? others == 0 || others >= Shown.FEWEST
                : others >= ROOM && others + sum(hidden) >= Shown.FEWEST;
    }

    private static long sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
