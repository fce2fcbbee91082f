package dk.enplan.plan.overview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.plan.overview.figures.Course.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is open follows from what was raised and cleared: the numbers of a course are proved against one who tries all that could be. */
class CourseTest {

    private static final int WEEKS = 2;
    private static final int MANY = 26;

    record Flag(int citizen, String rule, int raised, int closed) {}

    /** One way it could have been, week by week. */
    private record World(List<Map<Measure, Long>> weeks) {
        World {
            weeks = List.copyOf(weeks);
        }

        long at(int week, Measure measure) {
            return weeks.get(week).getOrDefault(measure, 0L);
        }

        World and(long raised, long cleared, long open) {
            var more = new ArrayList<>(weeks);
            more.add(Map.of(Measure.RAISED, raised, Measure.CLEARED, cleared, Measure.OPEN, open));
            return new World(more);
        }
    }

    @Property(tries = 500)
    void no_small_number_is_shown_nor_can_be_reckoned(@ForAll("flags") List<Flag> flags) {
        var course = course(flags);
        var seen = course.seen();
        var worlds = worlds(course, seen);
        assertThat(worlds).isNotEmpty();
        for (int week = 0; week < WEEKS; week++)
            for (var measure : Measure.values()) {
                if (!course.at(week, measure).few()) continue;
                assertThat(seen.at(week, measure)).isEqualTo(new Shown.Few());
                var possible = new TreeSet<Long>();
                for (var world : worlds) possible.add(world.at(week, measure));
                assertThat(possible)
                        .as("%s of week %d in %s", measure, week, seen)
                        .hasSizeGreaterThan(1);
            }
    }

    @Property(tries = 500)
    void beside_the_whole_a_part_keeps_its_small_numbers(@ForAll("flags") List<Flag> flags) {
        var parts = new HashMap<String, Course>();
        for (var rule : List.of("a", "b", "c", "d"))
            parts.put(
                    rule,
                    course(flags.stream().filter(it -> it.rule().equals(rule)).toList()));
        var offered = Courses.of(course(flags), parts);
        // Another world, in which all that is offered is the same: what one part loses, those that are not offered
        // have.
        offered.forEach((rule, seen) -> {
            var course = parts.get(rule);
            if (course == null) throw new AssertionError(rule);
            for (int week = 0; week < WEEKS; week++)
                for (var measure : Measure.values())
                    if (course.at(week, measure).few()) {
                        var at = week;
                        assertThat(worlds(course, seen))
                                .as("%s of week %d of %s in %s", measure, week, rule, offered)
                                .anyMatch(world -> world.at(at, measure)
                                                != course.at(at, measure).value()
                                        && fits(world, course, parts, offered));
                    }
        });
    }

    @Property(tries = 500)
    void what_is_left_of_the_whole_is_no_small_number(@ForAll("flags") List<Flag> flags) {
        var parts = new HashMap<String, Course>();
        for (var rule : List.of("a", "b", "c", "d"))
            parts.put(
                    rule,
                    course(flags.stream().filter(it -> it.rule().equals(rule)).toList()));
        var offered = Courses.of(course(flags), parts);
        if (offered.isEmpty()) return;
        for (int week = 0; week < WEEKS; week++)
            for (var measure : Measure.values()) {
                var left = course(flags).at(week, measure).value();
                for (var seen : offered.values())
                    if (seen.at(week, measure) instanceof Shown.Exact(var value)) left -= value;
                assertThat(left).matches(it -> it == 0 || it >= Shown.FEWEST);
            }
    }

    @Example
    void what_is_open_is_withheld_where_it_would_tell_what_was_raised() {
        var before = many(6, -1, 9);
        var raised = many(2, 1, 9);
        var flags = new ArrayList<>(before);
        flags.addAll(raised);
        var seen = course(flags).seen();
        assertThat(seen.at(0, Measure.OPEN)).isEqualTo(new Shown.Exact(6));
        assertThat(seen.at(1, Measure.RAISED)).isEqualTo(new Shown.Few());
        assertThat(seen.at(1, Measure.OPEN)).isEqualTo(new Shown.Withheld());
    }

    @Example
    void a_course_without_small_numbers_is_shown_whole() {
        var seen = course(many(6, 0, 1)).seen();
        assertThat(seen.weeks())
                .containsExactly(
                        new Course.SeenWeek(new Shown.Exact(6), new Shown.Exact(0), new Shown.Exact(6)),
                        new Course.SeenWeek(new Shown.Exact(0), new Shown.Exact(6), new Shown.Exact(0)));
    }

    @Example
    void a_part_that_has_nothing_to_hide_behind_is_not_offered() {
        var flags = new ArrayList<>(many(6, 0, 9));
        assertThat(Courses.of(course(flags), Map.of("a", course(flags)))).containsOnlyKeys("a");
        flags.add(new Flag(99, "b", 0, 9));
        assertThat(Courses.of(course(flags), Map.of("a", course(many(6, 0, 9)), "b", course(flags.subList(6, 7)))))
                .isEmpty();
    }

    private static boolean fits(
            World world, Course course, Map<String, Course> parts, Map<String, Course.Seen> offered) {
        for (int week = 0; week < WEEKS; week++)
            for (var measure : Measure.values()) {
                var others = 0L;
                for (var part : parts.entrySet())
                    if (!offered.containsKey(part.getKey()))
                        others += part.getValue().at(week, measure).value();
                if (others + course.at(week, measure).value() - world.at(week, measure) < 0) return false;
            }
        return true;
    }

    private static List<World> worlds(Course course, Course.Seen seen) {
        var worlds = new ArrayList<World>();
        for (long before = 0; before < MANY; before++) follow(course, seen, 0, before, new World(List.of()), worlds);
        return worlds;
    }

    private static void follow(Course course, Course.Seen seen, int week, long open, World soFar, List<World> worlds) {
        if (week == WEEKS) {
            worlds.add(soFar);
            return;
        }
        for (var raised : values(course, seen, week, Measure.RAISED))
            for (var cleared : values(course, seen, week, Measure.CLEARED)) {
                var now = open + raised - cleared;
                if (now < 0 || !values(course, seen, week, Measure.OPEN).contains(now)) continue;
                follow(course, seen, week + 1, now, soFar.and(raised, cleared, now), worlds);
            }
    }

    private static List<Long> values(Course course, Course.Seen seen, int week, Measure measure) {
        return switch (seen.at(week, measure)) {
            case Shown.Exact(var value) -> List.of(value);
            case Shown.Few() -> range(1, Math.max(4, course.at(week, measure).value()));
            case Shown.Withheld() -> range(0, MANY);
        };
    }

    private static List<Long> range(long from, long to) {
        var all = new ArrayList<Long>();
        for (long value = from; value <= to; value++) all.add(value);
        return all;
    }

    private static List<Flag> many(int citizens, int raised, int closed) {
        var flags = new ArrayList<Flag>();
        for (int citizen = 0; citizen < citizens; citizen++)
            flags.add(new Flag(100 * raised + citizen, "a", raised, closed));
        return flags;
    }

    private static Course course(List<Flag> flags) {
        var weeks = new ArrayList<Course.Week>();
        for (int week = 0; week < WEEKS; week++) {
            var at = week;
            weeks.add(new Course.Week(
                    count(flags.stream().filter(it -> it.raised() == at).toList()),
                    count(flags.stream().filter(it -> it.closed() == at).toList()),
                    count(flags.stream()
                            .filter(it -> it.raised() <= at && it.closed() > at)
                            .toList())));
        }
        return new Course(weeks);
    }

    private static Count count(List<Flag> flags) {
        var citizens = new TreeMap<Integer, Flag>();
        flags.forEach(flag -> citizens.put(flag.citizen(), flag));
        return new Count(flags.size(), citizens.size());
    }

    @Provide
    Arbitrary<List<Flag>> flags() {
        var raised = Arbitraries.of(-1, -1, 0, 1);
        var lasted = Arbitraries.of(0, 1, 2, 9);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of("a", "a", "a", "b", "c", "d"),
                        raised,
                        lasted)
                .as((citizen, rule, week, weeks) -> new Flag(citizen, rule, week, week + weeks))
                .list()
                .ofMinSize(3)
                .ofMaxSize(24);
    }
}
