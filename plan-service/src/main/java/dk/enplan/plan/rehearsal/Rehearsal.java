package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One plan, told day by day; its clock stops at every instant at which the plan asked to be woken. It is kept nowhere. */
public final class Rehearsal {

    private final PlanDecider decider;
    private final List<PlanEvent> history = new ArrayList<>();
    private Journal journal;
    private Optional<Instant> next = Optional.empty();

    public Rehearsal(Rules rules, CitizenId citizen) {
        this.decider = new PlanDecider(rules);
        this.journal = Journal.empty(citizen);
    }

    public Rehearsal tell(Arrival arrival) {
        return tell(arrival, arrival.at());
    }

    /** It comes in at another time than the story says. */
    Rehearsal tell(Arrival arrival, Instant now) {
        passTo(now);
        switch (arrival) {
            case Heard(var fact, var at) -> decide(new PlanCommand.RecordFact(fact, now));
        }
        return this;
    }

    /** What came in one batch is looked at once. */
    Rehearsal tell(List<Heard> batch) {
        var now = batch.getLast().at();
        passTo(now);
        decide(batch.stream()
                .map(heard -> new PlanCommand.RecordFact(heard.fact(), now))
                .toList());
        return this;
    }

    public Rehearsal passTo(Instant now) {
        while (next.filter(wake -> !wake.isAfter(now)).isPresent()) decide(new PlanCommand.LookAgain(next.get()));
        if (journal.asOf().isBefore(now)) decide(new PlanCommand.LookAgain(now));
        return this;
    }

    private void decide(PlanCommand command) {
        decide(List.of(command));
    }

    private void decide(List<? extends PlanCommand> commands) {
        var verdict = decider.decide(journal, commands);
        history.addAll(verdict.events());
        journal = verdict.after();
        next = verdict.next();
    }

    public List<PlanEvent> history() {
        return List.copyOf(history);
    }

    public List<Change> changes() {
        return Changes.in(history);
    }

    /** The rules that have an open flag. */
    public Set<String> open() {
        return journal.open().keySet().stream().map(key -> key.rule()).collect(Collectors.toSet());
    }

    public Journal journal() {
        return journal;
    }

    List<CloudEvent<Fact>> standing() {
        return journal.standing();
    }
}
