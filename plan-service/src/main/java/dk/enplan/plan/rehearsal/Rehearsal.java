package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Text;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Watch;
import dk.enplan.plan.rehearsal.Scenario.Answered;
import dk.enplan.plan.rehearsal.Scenario.Arrival;
import dk.enplan.plan.rehearsal.Scenario.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One plan, told day by day; its clock stops at every instant at which the plan asked to be woken. It is kept nowhere. */
public final class Rehearsal {

    private final PlanDecider decider;
    private final List<PlanEvent> history = new ArrayList<>();
    private Journal journal;
    private Watch watch;
    private Optional<Instant> next = Optional.empty();

    public Rehearsal(Rules rules, CitizenId citizen) {
        this.decider = new PlanDecider(rules);
        this.journal = Journal.empty(citizen);
        this.watch = rules.watch(citizen);
    }

    public Rehearsal tell(Arrival arrival) {
        return tell(arrival, arrival.at());
    }

    /** It comes in at another time than the story says. */
    Rehearsal tell(Arrival arrival, Instant now) {
        return tell(List.of(arrival), now);
    }

    /** What came in one batch is looked at once. */
    Rehearsal tell(List<? extends Arrival> batch, Instant now) {
        passTo(now);
        var commands = batch.stream().flatMap(arrival -> commands(arrival, now)).toList();
        if (!commands.isEmpty()) decide(commands);
        return this;
    }

    /** An answer to a flag that does not stand is an answer to nothing. */
    private Stream<PlanCommand> commands(Arrival arrival, Instant now) {
        return switch (arrival) {
            case Heard(var fact, var at) -> Stream.of(new PlanCommand.RecordFact(fact, now));
            case Answered answer ->
                journal.open().values().stream()
                        .filter(flag -> answer.means(flag.key()))
                        .map(flag -> command(answer, flag.flagId(), now));
        };
    }

    private static PlanCommand command(Answered answer, UUID flagId, Instant now) {
        return answer.waives()
                ? new PlanCommand.Waive(flagId, answer.by(), new Text(answer.reason()), now)
                : new PlanCommand.Acknowledge(flagId, answer.by(), now);
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
        var verdict = decider.decide(journal, watch, commands);
        history.addAll(verdict.events());
        journal = verdict.after();
        watch = verdict.watch();
        next = verdict.next();
        if (next.filter(wake -> !wake.isAfter(journal.asOf())).isPresent())
            throw new IllegalStateException("a plan asks to be woken at an instant that has passed");
    }

    public List<PlanEvent> history() {
        return List.copyOf(history);
    }

    public List<Change> changes() {
        return Changes.in(history);
    }

    public Journal journal() {
        return journal;
    }
}
