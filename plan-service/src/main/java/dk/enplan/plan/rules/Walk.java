package dk.enplan.plan.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One walk through a citizen's facts in order of time, stopping at every deadline on the way. What holds at its end is the
 * answer; the order in which the facts arrived never comes into it.
 */
final class Walk {

    private final Handoffs handoffs;
    private final Conflicts conflicts;
    private History history;
    private Plan plan;

    Walk(Pack pack, CitizenId citizen, Episodes episodes) {
        this.handoffs = new Handoffs(pack, citizen, episodes);
        this.history = History.nothing();
        this.plan = Plan.unopened(citizen);
        this.conflicts = new Conflicts(pack, episodes, moment(Instant.MIN));
    }

    private Walk(Handoffs handoffs, Conflicts conflicts, History history, Plan plan) {
        this.handoffs = handoffs;
        this.conflicts = conflicts;
        this.history = history;
        this.plan = plan;
    }

    /** To go on from here later, whatever becomes of this one. */
    Walk copy() {
        return new Walk(handoffs.copy(), conflicts.copy(), history, plan);
    }

    static Instant at(CloudEvent<Fact> fact) {
        return fact.envelope().time().toInstant();
    }

    /** @param together all that happened at one instant, in order */
    void hear(List<CloudEvent<Fact>> together) {
        var at = at(together.getFirst());
        handoffs.passTo(at, moment(at));
        together.forEach(this::hear);
        var enrolled = together.stream().anyMatch(fact -> fact.data() instanceof Citizen.Enrolled);
        handoffs.settle(moment(at), enrolled);
        conflicts.settle(moment(at));
    }

    private void hear(CloudEvent<Fact> fact) {
        var before = plan;
        plan = plan.evolve(fact);
        history = history.and(fact);
        handoffs.hear(fact, new Moment(plan, before, at(fact), history));
        conflicts.hear(fact.envelope().type());
    }

    void passTo(Instant now) {
        handoffs.passTo(now, moment(now));
        conflicts.passTo(now);
    }

    /** So that whoever goes on from here need not look back. */
    void catchUp() {
        conflicts.catchUp();
    }

    private Moment moment(Instant at) {
        return new Moment(plan, plan, at, history);
    }

    Plan plan() {
        return plan;
    }

    /** @param nextFact when something that was said of the future becomes true */
    Outlook outlook(Optional<Instant> nextFact) {
        var findings = new ArrayList<>(handoffs.findings());
        findings.addAll(conflicts.findings());
        findings.sort(Comparator.comparing(
                        (Outlook.Finding finding) -> finding.steps().getFirst().since())
                .thenComparing(finding -> finding.key().rule())
                .thenComparing(finding -> String.join("|", finding.key().cause())));
        return new Outlook(
                findings, handoffs::expectations, earlier(earlier(handoffs.next(), conflicts.next()), nextFact));
    }

    /** Whichever comes first. */
    static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty()) return other;
        return other.isEmpty() || one.get().isBefore(other.get()) ? one : other;
    }
}
