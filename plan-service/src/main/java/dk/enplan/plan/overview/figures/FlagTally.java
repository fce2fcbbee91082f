package dk.enplan.plan.overview.figures;

import dk.enplan.plan.overview.figures.Course.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sorts flags, one after another, by everything that is told of them. Pure. */
final class FlagTally {

    static final String ALL = "all";
    static final int WEEKS = 26;

    private static final String HANDOFF = "handoff";

    /** The last day of each age; the last age has none. */
    private static final SortedMap<Integer, String> AGES =
            new TreeMap<>(Map.of(7, "0-7", 30, "8-30", 90, "31-90", Integer.MAX_VALUE, "91-"));

    /** @param closedOn cleared, or laid aside with a reason */
    record Row(
            UUID citizen,
            String rule,
            String sector,
            LocalDate since,
            LocalDate raisedOn,
            @Nullable LocalDate closedOn) {}

    private final LocalDate today;
    private final LocalDate first;
    private final Tallied open = new Tallied();
    private final SortedMap<String, Tallied> byKind = new TreeMap<>();
    private final SortedMap<String, Tallied> byRule = new TreeMap<>();
    private final SortedMap<String, Tallied> handoffs = new TreeMap<>();
    private final Map<String, Tallied> byAge = new HashMap<>();
    private final Running all = new Running();
    private final Map<String, Running> ofSector = new HashMap<>();
    private final Map<String, Running> ofRule = new HashMap<>();

    /** @param monday of the first of the weeks */
    FlagTally(LocalDate today, LocalDate monday) {
        this.today = today;
        this.first = monday;
    }

    /** Whole weeks only: the last one ended on the Sunday before today. */
    static LocalDate firstMonday(LocalDate today) {
        return today.with(java.time.DayOfWeek.MONDAY).minusWeeks(WEEKS);
    }

    void add(Row flag) {
        if (flag.closedOn() == null) standing(flag);
        var raised = week(flag.raisedOn());
        var closed = flag.closedOn() == null ? WEEKS : week(flag.closedOn());
        all.add(flag.citizen(), raised, closed);
        ofSector.computeIfAbsent(flag.sector(), it -> new Running()).add(flag.citizen(), raised, closed);
        ofRule.computeIfAbsent(flag.rule(), it -> new Running()).add(flag.citizen(), raised, closed);
    }

    private void standing(Row flag) {
        var days = Math.max(0, ChronoUnit.DAYS.between(flag.since(), today));
        open.add(flag.citizen());
        in(byKind, kind(flag.rule())).add(flag.citizen(), days);
        in(byRule, flag.rule()).add(flag.citizen());
        in(byAge, AGES.get(AGES.tailMap((int) days).firstKey())).add(flag.citizen());
        if (kind(flag.rule()).equals(HANDOFF)) in(handoffs, flag.sector()).add(flag.citizen(), days);
    }

    private static Tallied in(Map<String, Tallied> sorted, @Nullable String name) {
        return sorted.computeIfAbsent(String.valueOf(name), it -> new Tallied());
    }

    private static String kind(String rule) {
        return rule.substring(0, Math.max(0, rule.indexOf('/')));
    }

    /** Below nought: before the first of them. */
    private int week(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(first, day), 7L);
    }

    /** Conflicts and handoffs, and of each the rules. */
    Group byRule() {
        return new Group(
                ALL,
                open.count(),
                Optional.empty(),
                byKind.entrySet().stream()
                        .map(kind -> new Group(
                                kind.getKey(),
                                kind.getValue().count(),
                                Optional.empty(),
                                byRule.entrySet().stream()
                                        .filter(rule -> kind(rule.getKey()).equals(kind.getKey()))
                                        .map(rule -> Group.leaf(
                                                rule.getKey(), rule.getValue().count()))
                                        .toList()))
                        .toList());
    }

    Group byAge() {
        return new Group(
                ALL,
                open.count(),
                Optional.empty(),
                AGES.values().stream()
                        .map(age -> Group.leaf(
                                age, byAge.getOrDefault(age, new Tallied()).count()))
                        .toList());
    }

    /** What was expected and did not come, by whose it is. */
    Group handoffs() {
        var whole = byKind.get(HANDOFF);
        if (whole == null) return Group.leaf(HANDOFF, Count.NONE);
        return new Group(
                HANDOFF,
                whole.count(),
                Optional.of(whole.days()),
                handoffs.entrySet().stream()
                        .map(it -> new Group(
                                it.getKey(),
                                it.getValue().count(),
                                Optional.of(it.getValue().days()),
                                List.of()))
                        .toList());
    }

    Course all() {
        return all.course();
    }

    Map<String, Course> bySector() {
        return courses(ofSector);
    }

    Map<String, Course> ofRules() {
        return courses(ofRule);
    }

    private static Map<String, Course> courses(Map<String, Running> running) {
        var courses = new HashMap<String, Course>();
        running.forEach((name, it) -> courses.put(name, it.course()));
        return courses;
    }

    /** What was raised and cleared in each week, and open at its end. */
    private static final class Running {

        private final Map<Measure, Tallied[]> weeks = new EnumMap<>(Measure.class);

        Running() {
            for (var measure : Measure.values()) {
                var tallies = new Tallied[WEEKS];
                java.util.Arrays.setAll(tallies, week -> new Tallied());
                weeks.put(measure, tallies);
            }
        }

        void add(UUID citizen, int raised, int closed) {
            if (raised >= 0) at(Measure.RAISED, raised, citizen);
            if (closed >= 0) at(Measure.CLEARED, closed, citizen);
            for (int week = Math.max(0, raised); week < Math.min(WEEKS, closed); week++)
                at(Measure.OPEN, week, citizen);
        }

        private void at(Measure measure, int week, UUID citizen) {
            if (week < WEEKS) tallies(measure)[week].add(citizen);
        }

        private Tallied[] tallies(Measure measure) {
            return java.util.Objects.requireNonNull(weeks.get(measure));
        }

        Course course() {
            var all = new ArrayList<Course.Week>();
            for (int week = 0; week < WEEKS; week++)
                all.add(new Course.Week(
                        tallies(Measure.RAISED)[week].count(),
                        tallies(Measure.CLEARED)[week].count(),
                        tallies(Measure.OPEN)[week].count()));
            return new Course(all);
        }
    }
}
