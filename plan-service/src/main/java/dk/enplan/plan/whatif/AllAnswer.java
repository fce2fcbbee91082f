package dk.enplan.plan.whatif;

import dk.enplan.plan.rehearsal.Tally;
import dk.enplan.plan.rehearsal.Tally.Count;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What other rules would have said over all plans. Numbers only.
 *
 * @param plans how many there are, and how many events were read of them
 * @param touched how many plans would look otherwise, and {@code share}, which share of all that is
 * @param appear flags that would have been raised and were not, had every event come in time; {@code vanish}, which would not
 * @param move flags that would have come on another day, as graver or milder, or to others
 * @param byRule the rules that differ; of each how many plans would look otherwise
 */
public record AllAnswer(
        long plans,
        long events,
        long was,
        long wouldBe,
        long appear,
        long vanish,
        long move,
        long touched,
        double share,
        long millis,
        Map<String, OfRule> byRule) {

    private static final double PER_MILLE = 1000.0;

    public record OfRule(long was, long wouldBe, long appear, long vanish, long move, long touched) {

        static OfRule of(Count count) {
            return new OfRule(
                    count.was(), count.wouldBe(), count.appear(), count.vanish(), count.move(), count.plans());
        }
    }

    static AllAnswer of(Tally tally, Duration took) {
        var all = tally.all();
        var share = tally.plans() == 0 ? 0 : Math.round(PER_MILLE * all.plans() / tally.plans()) / PER_MILLE;
        return new AllAnswer(
                tally.plans(),
                tally.events(),
                all.was(),
                all.wouldBe(),
                all.appear(),
                all.vanish(),
                all.move(),
                all.plans(),
                share,
                took.toMillis(),
                tally.byRule().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                it -> OfRule.of(it.getValue()),
                                (a, b) -> a,
                                java.util.TreeMap::new)));
    }
}
