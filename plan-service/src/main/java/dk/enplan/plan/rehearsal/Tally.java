package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.Here;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.rules.Episode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many flags come, go and move over many plans when the rules are others. Numbers only: nobody is in it. */
public final class Tally {

    /** Of one rule, or of all. */
    public record Count(long was, long wouldBe, long appear, long vanish, long move, long plans) {

        static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

        boolean differs() {
            return appear + vanish + move > 0;
        }

        Count and(Count more) {
            return new Count(
                    was + more.was,
                    wouldBe + more.wouldBe,
                    appear + more.appear,
                    vanish + more.vanish,
                    move + more.move,
                    plans + more.plans);
        }

        private Count onePlan() {
            return new Count(was, wouldBe, appear, vanish, move, differs() ? 1 : 0);
        }
    }

    private final Optional<LocalDate> since;
    private final SortedMap<String, Count> byRule = new TreeMap<>();
    private Count all = Count.NONE;
    private long plans;
    private long events;

    public Tally(Optional<LocalDate> since) {
        this.since = since;
    }

    /** A plan with so many events, of which the rules have nothing to say either way. */
    public void untouched(int events) {
        plans++;
        this.events += events;
    }

    public void add(int events, List<Episode> was, List<Episode> wouldBe) {
        untouched(events);
        var counts = new HashMap<String, Count>();
        var then = byKey(wouldBe);
        byKey(was).forEach((key, episodes) -> {
            var others = Optional.ofNullable(then.remove(key)).orElse(List.of());
            counts.merge(key.rule(), compared(episodes, others), Count::and);
        });
        then.forEach((key, episodes) -> counts.merge(key.rule(), compared(List.of(), episodes), Count::and));
        var plan = counts.values().stream().reduce(Count.NONE, Count::and);
        all = all.and(plan.onePlan());
        counts.forEach((rule, count) -> byRule.merge(rule, count.onePlan(), Count::and));
    }

    public void add(Tally other) {
        plans += other.plans;
        events += other.events;
        all = all.and(other.all);
        other.byRule.forEach((rule, count) -> byRule.merge(rule, count, Count::and));
    }

    private static Map<Flag.Key, List<Episode>> byKey(List<Episode> episodes) {
        var byKey = new HashMap<Flag.Key, List<Episode>>();
        for (var episode : episodes)
            byKey.computeIfAbsent(episode.key(), key -> new ArrayList<>()).add(episode);
        return byKey;
    }

    /** Flags of one rule and cause: the same ones first, and what is left pairs in the order in which it came. */
    private Count compared(List<Episode> was, List<Episode> wouldBe) {
        var before = new ArrayList<>(was.stream().filter(this::counts).toList());
        var after = new ArrayList<>(wouldBe.stream().filter(this::counts).toList());
        var left = new ArrayList<List<Day>>();
        var days = new ArrayList<>(after.stream().map(Tally::days).toList());
        for (var episode : before) if (!days.remove(days(episode))) left.add(days(episode));
        var moved = Math.min(left.size(), days.size());
        return new Count(before.size(), after.size(), days.size() - moved, left.size() - moved, moved, 0);
    }

    private boolean counts(Episode episode) {
        return since.map(day -> !Here.dateOf(episode.steps().getFirst().since()).isBefore(day))
                .orElse(true);
    }

    private record Day(LocalDate day, Outlook.Step step) {}

    /** Nobody plans by the second: two flags are the same whose steps are of the same days and say the same. */
    private static List<Day> days(Episode episode) {
        return episode.steps().stream()
                .map(step -> new Day(
                        Here.dateOf(step.since()),
                        new Outlook.Step(java.time.Instant.EPOCH, step.severity(), step.tell())))
                .toList();
    }

    public Count all() {
        return all;
    }

    public SortedMap<String, Count> byRule() {
        return java.util.Collections.unmodifiableSortedMap(byRule);
    }

    public long plans() {
        return plans;
    }

    public long events() {
        return events;
    }
}
