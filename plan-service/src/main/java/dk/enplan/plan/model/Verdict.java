package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of commands about one citizen, decided together.
 *
 * @param decisions one for each command, in their order
 * @param events what is to be recorded, in this order
 * @param after the history with them
 * @param watch to look from at the next decision
 * @param outlook what the rules see with them
 * @param onward what other records hear, because this one was merged into them
 */
public record Verdict(
        List<Decision> decisions,
        List<PlanEvent> events,
        Journal after,
        Watch watch,
        Outlook outlook,
        Map<CitizenId, List<CloudEvent<Fact>>> onward) {
    public Verdict {
        decisions = List.copyOf(decisions);
        events = List.copyOf(events);
        onward = Kept.copy(onward);
    }

    /** When time alone could next change the answer. */
    public Optional<Instant> next() {
        return outlook.next();
    }

    /** A whole life may be told onward: it is made into commands only where somebody hears them. */
    public Map<CitizenId, List<PlanCommand>> toldOnward() {
        var told = new LinkedHashMap<CitizenId, List<PlanCommand>>();
        onward.forEach((into, facts) -> told.put(
                into,
                facts.stream()
                        .<PlanCommand>map(fact -> new PlanCommand.RecordFact(fact, after.asOf()))
                        .toList()));
        return told;
    }
}
