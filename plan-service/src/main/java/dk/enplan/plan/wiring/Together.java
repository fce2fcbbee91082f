package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Showing;
import dk.enplan.plan.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one unit of work has decided so far: later decisions in it go on from there, and what follows from all of them is written
 * once, at its end. As many plans as fit are kept whole until then; of all of them what was said is.
 */
final class Together {

    private final int mostFacts;
    /** The eldest first. */
    private final LinkedHashMap<CitizenId, RecentJournals.Read> decided = new LinkedHashMap<>();

    private int together;
    private final Map<CitizenId, List<PlanEvent>> said = new LinkedHashMap<>();
    private final Map<CitizenId, Long> from = new LinkedHashMap<>();
    private final Map<CitizenId, Optional<Instant>> next = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Together(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    /** @param stored the plan as it is recorded, where what was said here is not yet */
    RecentJournals.Read of(CitizenId citizen, RecentJournals.Read stored) {
        var here = decided.get(citizen);
        return here == null ? stored.and(said.getOrDefault(citizen, List.of())) : here;
    }

    /** @param whole whether the plan is worth keeping */
    void add(CitizenId citizen, Verdict verdict, RecentJournals.Read after, boolean whole) {
        if (whole || decided.containsKey(citizen)) keep(citizen, after);
        from.putIfAbsent(citizen, after.next() - verdict.events().size());
        said.computeIfAbsent(citizen, first -> new ArrayList<>()).addAll(verdict.events());
        next.put(citizen, verdict.next());
    }

    private void keep(CitizenId citizen, RecentJournals.Read after) {
        var before = decided.remove(citizen);
        if (before != null) together -= before.weight();
        decided.put(citizen, after);
        together += after.weight();
        while (together > mostFacts && decided.size() > 1)
            together -=
                    Objects.requireNonNull(decided.pollFirstEntry()).getValue().weight();
    }

    /** Once it is committed. */
    void afterwards(Runnable what) {
        afterwards.add(what);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    /** Those that are still kept whole. */
    Collection<RecentJournals.Read> decided() {
        return decided.values();
    }

    Map<CitizenId, List<PlanEvent>> said() {
        return said;
    }

    /** The same, each where it stands in its citizen's history; of those of whom something was said. */
    Map<CitizenId, Showing.News> news() {
        var news = new LinkedHashMap<CitizenId, Showing.News>();
        from.forEach((citizen, first) -> {
            var its = said.getOrDefault(citizen, List.of());
            if (!its.isEmpty()) news.put(citizen, new Showing.News(first, its));
        });
        return news;
    }

    Map<CitizenId, Optional<Instant>> next() {
        return next;
    }
}
