package dk.enplan.plan.rules;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.rules.scene.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One walk through a citizen's facts in order of time, stopping at every deadline on the way. What holds at its end is the
 * answer; the order in which the facts arrived never comes into it.
 */
final class Walk {

    private final Handoffs handoffs;
    private final Conflicts conflicts;
    private History history;
    private Plan plan;

    private Walk(Pack pack, CitizenId citizen) {
        this.handoffs = new Handoffs(pack, citizen);
        this.conflicts = new Conflicts(pack);
        this.history = History.nothing();
        this.plan = Plan.unopened(citizen);
    }

    static Outlook through(Pack pack, CitizenId citizen, List<CloudEvent<Fact>> standing, Instant now) {
        var walk = new Walk(pack, citizen);
        var facts = standing.stream()
                .filter(fact -> fact.envelope().audienceOrPlan() != Audience.PRIVATE)
                .toList();
        int next = 0;
        while (next < facts.size() && !at(facts.get(next)).isAfter(now)) {
            var at = at(facts.get(next));
            walk.passTo(at);
            while (next < facts.size() && at(facts.get(next)).equals(at)) walk.hear(facts.get(next++));
            walk.conflicts.settle(walk.moment(at));
        }
        walk.passTo(now);
        // What is said of the future becomes true when its time comes.
        return walk.outlook(next < facts.size() ? Optional.of(at(facts.get(next))) : Optional.empty());
    }

    private static Instant at(CloudEvent<Fact> fact) {
        return fact.envelope().time().toInstant();
    }

    private Moment moment(Instant at) {
        return new Moment(plan, plan, at, history);
    }

    private void passTo(Instant now) {
        handoffs.passTo(now, moment(now));
        conflicts.passTo(now, moment(now));
    }

    private void hear(CloudEvent<Fact> fact) {
        var before = plan;
        plan = plan.evolve(fact);
        history = history.and(fact);
        var type = fact.envelope().type();
        handoffs.hear(fact, new Moment(plan, before, at(fact), history));
        conflicts.hear(type);
    }

    private Outlook outlook(Optional<Instant> nextFact) {
        var findings = new ArrayList<>(handoffs.findings());
        findings.addAll(conflicts.findings());
        findings.sort(Comparator.comparing(
                        (Outlook.Finding finding) -> finding.steps().getFirst().since())
                .thenComparing(finding -> finding.key().rule())
                .thenComparing(finding -> String.join("|", finding.key().cause())));
        var expectations = handoffs.expectations();
        var next = Stream.of(
                        expectations.stream().map(Outlook.Expectation::dueOn),
                        conflicts.next().stream(),
                        nextFact.stream())
                .flatMap(instants -> instants)
                .min(Instant::compareTo);
        return new Outlook(findings, expectations, next);
    }
}
