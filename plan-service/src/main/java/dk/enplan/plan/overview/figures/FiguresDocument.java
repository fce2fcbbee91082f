package dk.enplan.plan.overview.figures;

import dk.enplan.plan.overview.figures.Course.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it goes, in numbers. Nobody is named, and no group of fewer than five is in it, nor can one be reckoned from it.
 *
 * @param countedAt these are the numbers of then; they are counted anew after some minutes
 * @param fewest the smallest group that is shown
 * @param waiting what is waited for, and of that whose it is, with the days it has lasted
 * @param vacancies roles that somebody had and nobody has, and of that in which sector
 * @param handoffs open flags of what was expected and did not come, by the sector whose people were told
 * @param flagsByRule open flags: conflicts and handoffs, and of each the rules
 * @param flagsByAge open flags by the days since when they hold
 * @param load nothing where there are too few
 */
public record FiguresDocument(
        Instant countedAt,
        int fewest,
        Group waiting,
        Group vacancies,
        Group handoffs,
        Group flagsByRule,
        Group flagsByAge,
        List<Load> load,
        Course course) {

    /** @param hidden where there is no value: few, as there are fewer than five; withheld, as a smaller group could be reckoned from it */
    public record Cell(@Nullable Long value, @Nullable String hidden) {

        static Cell of(Shown shown) {
            return shown instanceof Shown.Exact(var value) ? new Cell(value, null) : new Cell(null, shown.word());
        }
    }

    /**
     * @param median of the days it has lasted, where that is counted and nothing in it is hidden
     * @param parts nothing where what it is made of is hidden
     */
    public record Group(
            String name,
            Cell count,
            @Nullable Long median,
            @Nullable Long longest,
            List<Group> parts) {

        static Group of(dk.enplan.plan.overview.figures.Group.Seen seen) {
            return new Group(
                    seen.name(),
                    Cell.of(seen.count()),
                    seen.days().map(it -> it.median()).orElse(null),
                    seen.days().map(it -> it.longest()).orElse(null),
                    seen.parts().stream().map(Group::of).toList());
        }
    }

    /**
     * @param coordinator the staff id; absent, the citizens without a coordinator
     * @param citizens held as coordinator, or for one who is away
     */
    public record Load(@Nullable String coordinator, Cell citizens, Cell flags) {}

    /**
     * Flags in the last 26 whole weeks.
     *
     * @param sector whose flags; absent, all sectors'
     * @param rule of which rule; absent, of all
     * @param sectors what can be asked for: those with something to show
     */
    public record Course(
            @Nullable String sector,
            @Nullable String rule,
            Collection<String> sectors,
            Collection<String> rules,
            List<Week> weeks) {}

    /** @param open when the week ended */
    public record Week(LocalDate from, Cell raised, Cell cleared, Cell open) {}

    /** Nothing, where no such course is offered. */
    static Optional<FiguresDocument> of(Figures.Counted counted, @Nullable String sector, @Nullable String rule) {
        return course(counted, sector, rule)
                .map(course -> new FiguresDocument(
                        counted.at(),
                        Shown.FEWEST,
                        Group.of(counted.waiting()),
                        Group.of(counted.vacancies()),
                        Group.of(counted.handoffs()),
                        Group.of(counted.byRule()),
                        Group.of(counted.byAge()),
                        counted.load().stream()
                                .map(it ->
                                        new Load(it.staff().orElse(null), Cell.of(it.citizens()), Cell.of(it.flags())))
                                .toList(),
                        new Course(
                                sector,
                                rule,
                                counted.bySector().keySet(),
                                counted.ofRules().keySet(),
                                weeks(counted.firstMonday(), course))));
    }

    private static Optional<dk.enplan.plan.overview.figures.Course.Seen> course(
            Figures.Counted counted, @Nullable String sector, @Nullable String rule) {
        if (sector != null) return Optional.ofNullable(counted.bySector().get(sector));
        return rule == null
                ? Optional.of(counted.all())
                : Optional.ofNullable(counted.ofRules().get(Objects.requireNonNull(rule)));
    }

    private static List<Week> weeks(LocalDate first, dk.enplan.plan.overview.figures.Course.Seen course) {
        var weeks = new ArrayList<Week>();
        for (int week = 0; week < course.weeks().size(); week++)
            weeks.add(new Week(
                    first.plusWeeks(week),
                    Cell.of(course.at(week, Measure.RAISED)),
                    Cell.of(course.at(week, Measure.CLEARED)),
                    Cell.of(course.at(week, Measure.OPEN))));
        return weeks;
    }
}
