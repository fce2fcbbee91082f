package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plans without a store: what tests of the law need of one. */
public final class RememberedPlans implements Plans {

    private final Map<CitizenId, List<PlanEvent>> histories = new HashMap<>();
    private final PlanDecider decider;

    public RememberedPlans(Rules rules) {
        this.decider = new PlanDecider(rules);
    }

    @Override
    public List<Decision> handle(CitizenId citizen, List<PlanCommand> commands) {
        return commands.stream().map(command -> handle(citizen, command)).toList();
    }

    private Decision handle(CitizenId citizen, PlanCommand command) {
        var decision = decider.decide(journal(citizen), command);
        if (decision instanceof Decision.Accepted(var events))
            histories.computeIfAbsent(citizen, it -> new ArrayList<>()).addAll(events);
        return decision;
    }

    public List<PlanEvent> history(CitizenId citizen) {
        return histories.getOrDefault(citizen, List.of());
    }

    public Journal journal(CitizenId citizen) {
        var journal = Journal.empty(citizen);
        for (var event : history(citizen)) journal = journal.evolve(event);
        return journal;
    }
}
