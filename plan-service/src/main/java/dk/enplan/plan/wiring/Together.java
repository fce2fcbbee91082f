package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of work has decided so far: later decisions in it go on from there, and what follows from all of them is written
 * once, at its end.
 */
final class Together {

    private final Map<CitizenId, RecentJournals.Read> decided = new HashMap<>();
    private final Map<CitizenId, List<PlanEvent>> said = new LinkedHashMap<>();
    private final Map<CitizenId, Optional<Instant>> next = new LinkedHashMap<>();

    Optional<RecentJournals.Read> of(CitizenId citizen) {
        return Optional.ofNullable(decided.get(citizen));
    }

    void add(CitizenId citizen, Verdict verdict, RecentJournals.Read after) {
        decided.put(citizen, after);
        said.computeIfAbsent(citizen, first -> new ArrayList<>()).addAll(verdict.events());
        next.put(citizen, verdict.next());
    }

    Collection<RecentJournals.Read> decided() {
        return decided.values();
    }

    Map<CitizenId, List<PlanEvent>> said() {
        return said;
    }

    Map<CitizenId, Optional<Instant>> next() {
        return next;
    }
}
