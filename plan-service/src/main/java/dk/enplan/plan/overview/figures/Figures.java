package dk.enplan.plan.overview.figures;

import dk.enplan.contracts.Here;
import dk.enplan.plan.access.LineReaders;
import dk.enplan.plan.overview.figures.LineTally.Load;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The numbers as they may be shown. They are counted now and then, not at every look: from two looks a moment apart, one before and
 * one after somebody's event, could be told whose it was.
 */
@Component
public class Figures {

    /**
     * @param load by staff id; nothing, where so few citizens could not be kept apart
     * @param all the course of all flags; by sector and by rule, those that may be offered beside it
     */
    record Counted(
            Instant at,
            LocalDate firstMonday,
            Group.Seen waiting,
            Group.Seen vacancies,
            Group.Seen handoffs,
            Group.Seen byRule,
            Group.Seen byAge,
            List<SeenLoad> load,
            Course.Seen all,
            SortedMap<String, Course.Seen> bySector,
            SortedMap<String, Course.Seen> ofRules) {}

    record SeenLoad(Optional<String> staff, Shown citizens, Shown flags) {}

    private final FigureRows rows;
    private final Clock clock;
    private final Duration kept;
    private final Map<LineReaders, Counted> last = new EnumMap<>(LineReaders.class);

    Figures(FigureRows rows, Clock clock, @Value("${enplan.figures.kept:10m}") Duration kept) {
        this.rows = rows;
        this.clock = clock;
        this.kept = kept;
    }

    /** One counts, whoever else asks waits for that. */
    synchronized Counted counted(LineReaders readers) {
        var now = clock.instant();
        var known = last.get(readers);
        if (known != null && !known.at().isAfter(now) && now.isBefore(known.at().plus(kept))) return known;
        var counted = count(now, readers);
        last.put(readers, counted);
        return counted;
    }

    private Counted count(Instant now, LineReaders readers) {
        var today = Here.dateOf(now);
        var lines = rows.lines(today, readers);
        var flags = rows.flags(today, readers);
        var whole = flags.all();
        var byRule = flags.byRule().seen();
        return new Counted(
                now,
                FlagTally.firstMonday(today),
                lines.waiting().seen(),
                lines.vacancies().seen(),
                handoffs(flags.handoffs(), byRule),
                byRule,
                flags.byAge().seen(),
                load(lines.load()),
                whole.seen(),
                Courses.of(whole, flags.bySector()),
                Courses.of(whole, flags.ofRules()));
    }

    /** The same number stands in two tables: hidden in one, it is hidden in both. */
    static Group.Seen handoffs(Group handoffs, Group.Seen byRule) {
        var there = byRule.parts().stream()
                .filter(it -> it.name().equals(handoffs.name()))
                .map(Group.Seen::count)
                .findFirst()
                .orElse(handoffs.count().value() == 0 ? new Shown.Exact(0) : new Shown.Withheld());
        return there.isExact() ? handoffs.seen() : Group.Seen.nothing(handoffs.name(), there);
    }

    /** How many citizens there are, and how many flags, is known elsewhere: so each column is one line with a known sum. */
    static List<SeenLoad> load(List<Load> load) {
        var citizens = Line.of(load.stream().map(Load::citizens).toList());
        var flags = Line.of(load.stream().map(Load::flags).toList());
        if (citizens.isEmpty() || flags.isEmpty()) return List.of();
        var seen = new ArrayList<SeenLoad>();
        for (int i = 0; i < load.size(); i++)
            seen.add(new SeenLoad(
                    load.get(i).staff(), citizens.get().get(i), flags.get().get(i)));
        return List.copyOf(seen);
    }
}
