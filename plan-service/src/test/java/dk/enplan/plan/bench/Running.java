package dk.enplan.plan.bench;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.Rules;
import dk.enplan.plan.model.Verdict;
import dk.enplan.plan.model.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A plan as it is kept at hand in running life: told fact by fact, woken whenever it asked to be. */
final class Running {

    private final PlanDecider decider;
    private Journal journal = Journal.empty(Life.CITIZEN);
    private Watch watch;
    private Optional<Instant> next = Optional.empty();

    private Running(Rules rules) {
        this.decider = new PlanDecider(rules);
        this.watch = rules.watch(Life.CITIZEN);
    }

    static Running under(Rules rules, List<CloudEvent<Fact>> life) {
        var plan = new Running(rules);
        for (var fact : life) {
            plan.wakeUntil(at(fact));
            plan.keep(plan.tell(fact));
        }
        plan.wakeUntil(at(News.after(life, "request.made")));
        return plan;
    }

    /** What would come of one more fact; the plan stays as it is. */
    Verdict tell(CloudEvent<Fact> fact) {
        return decider.decide(journal, watch, List.of(new PlanCommand.RecordFact(fact, at(fact))));
    }

    private void wakeUntil(Instant now) {
        while (next.filter(it -> !it.isAfter(now)).isPresent())
            keep(decider.decide(journal, watch, List.of(new PlanCommand.LookAgain(next.get()))));
    }

    private void keep(Verdict verdict) {
        journal = verdict.after();
        watch = verdict.watch();
        next = verdict.next();
    }

    Journal journal() {
        return journal;
    }

    private static Instant at(CloudEvent<Fact> fact) {
        return fact.envelope().time().toInstant();
    }
}
