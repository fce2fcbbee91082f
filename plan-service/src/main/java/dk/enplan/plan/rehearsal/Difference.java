package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.rehearsal.Scenario.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What was said of one plan beside what other rules would have said. A change is the same when it is of the same day: nobody plans
 * by the second.
 */
public record Difference(
        List<Change> was, List<Change> wouldBe, List<Change> appears, List<Change> vanishes, List<Move> moves) {

    public Difference {
        was = List.copyOf(was);
        wouldBe = List.copyOf(wouldBe);
        appears = List.copyOf(appears);
        vanishes = List.copyOf(vanishes);
        moves = List.copyOf(moves);
    }

    /** Said on another day, as something graver or milder, or to others. */
    public record Move(Change from, Change to) {}

    private record Same(LocalDate day, What what, String rule, List<String> cause, Severity severity, Set<Told> tell) {

        static Same of(Change it) {
            return new Same(Here.dateOf(it.from()), it.what(), it.rule(), it.cause(), it.severity(), it.tell());
        }
    }

    private record Alike(What what, String rule, List<String> cause) {

        static Alike of(Change it) {
            return new Alike(it.what(), it.rule(), it.cause());
        }
    }

    /** The same arrivals at the same times, under other rules, until now. */
    public static Difference of(CitizenId citizen, List<PlanEvent> history, Rules rules, Instant now) {
        var other = new Rehearsal(rules, citizen);
        Arrivals.in(history).forEach(batch -> other.tell(batch, batch.getLast().at()));
        return between(Changes.in(history), other.passTo(now).changes());
    }

    static Difference between(List<Change> was, List<Change> wouldBe) {
        var vanishes = new ArrayList<>(was);
        var appears = new ArrayList<Change>();
        takeAway(wouldBe, vanishes, Same::of, (gone, come) -> {}, appears);
        var moves = new ArrayList<Move>();
        var left = new ArrayList<Change>();
        takeAway(appears, vanishes, Alike::of, (gone, come) -> moves.add(new Move(gone, come)), left);
        return new Difference(was, wouldBe, left, vanishes, moves);
    }

    private interface Pair {
        void of(Change gone, Change come);
    }

    /** Pairs each with the first of the others that has the same name, and leaves on both sides what has no partner. */
    private static void takeAway(
            List<Change> all, List<Change> others, Function<Change, Object> name, Pair pair, List<Change> without) {
        Map<Object, List<Change>> byName = new LinkedHashMap<>();
        others.forEach(it -> byName.computeIfAbsent(name.apply(it), named -> new ArrayList<>())
                .add(it));
        others.clear();
        for (var change : all) {
            var partners = byName.getOrDefault(name.apply(change), List.of());
            if (partners.isEmpty()) without.add(change);
            else pair.of(partners.removeFirst(), change);
        }
        byName.values().forEach(others::addAll);
        others.sort(java.util.Comparator.comparing(Change::at));
    }
}
