package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plans without a store: what tests of the law need of one. */
public final class RememberedPlans implements Plans {

    private final Map<CitizenId, List<PlanEvent>> histories = new HashMap<>();
    private final Map<CitizenId, Watch> watches = new HashMap<>();
    private final Rules rules;
    private final PlanDecider decider;

    public RememberedPlans(Rules rules) {
        this.rules = rules;
        this.decider = new PlanDecider(rules);
    }

    @Override
    public Map<CitizenId, List<Decision>> handle(Map<CitizenId, List<PlanCommand>> commands) {
        var decisions = new LinkedHashMap<CitizenId, List<Decision>>();
        commands.forEach((citizen, its) -> decisions.put(citizen, decide(citizen, its)));
        return decisions;
    }

    private List<Decision> decide(CitizenId citizen, List<PlanCommand> commands) {
        var watch = watches.getOrDefault(citizen, rules.watch(citizen));
        var verdict = decider.decide(journal(citizen), watch, commands);
        watches.put(citizen, verdict.watch());
        histories.computeIfAbsent(citizen, it -> new ArrayList<>()).addAll(verdict.events());
        verdict.toldOnward().forEach(this::decide);
        return verdict.decisions();
    }

    @Override
    public List<Decision> consider(CitizenId citizen, List<PlanCommand> commands) {
        return decider.decide(journal(citizen), commands).decisions();
    }

    @Override
    public Foresight foresee(CitizenId citizen, List<PlanCommand> commands) {
        return decider.foresee(journal(citizen), commands);
    }

    public List<PlanEvent> history(CitizenId citizen) {
        return histories.getOrDefault(citizen, List.of());
    }

    public Journal journal(CitizenId citizen) {
        return Journal.empty(citizen).evolve(history(citizen));
    }
}
