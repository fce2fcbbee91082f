package dk.enplan.plan.rules;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Here;
import dk.enplan.contracts.Kind;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.Recipient;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.RememberedPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One plan, told day by day, its clock stopping at every instant at which the plan asked to be woken. */
final class Replay {

    /** What was said about a flag, when, and to whom. */
    record Change(
            LocalDate day, String what, String rule, Optional<String> severity, Set<String> tell, List<UUID> because) {}

    private final CitizenId citizen;
    private final RememberedPlans plans;
    private final PlanDecider decider;

    Replay(RuleBook rules, CitizenId citizen) {
        this.citizen = citizen;
        this.plans = new RememberedPlans(rules);
        this.decider = new PlanDecider(rules);
    }

    Replay tell(CloudEvent<Fact> fact, Instant arrives) {
        passTo(arrives);
        plans.handle(citizen, List.of(new PlanCommand.RecordFact(fact, arrives)));
        return this;
    }

    Replay passTo(Instant now) {
        var next = wake();
        while (next.isPresent() && !next.get().isAfter(now)) {
            var look = List.<PlanCommand>of(new PlanCommand.LookAgain(next.get()));
            plans.handle(citizen, look);
            // Where nothing came of it, nothing was written down that the clock has passed.
            next = decider.decide(plans.journal(citizen), look).next();
        }
        plans.handle(citizen, List.of(new PlanCommand.LookAgain(now)));
        return this;
    }

    private Optional<Instant> wake() {
        return decider.decide(plans.journal(citizen), List.of()).next();
    }

    /** The open flags, as far as they are a function of the facts and the clock. */
    Map<Flag.Key, Severity> open() {
        return plans.journal(citizen).open().values().stream().collect(Collectors.toMap(Flag::key, Flag::severity));
    }

    List<PlanEvent> history() {
        return plans.history(citizen);
    }

    List<Change> changes() {
        return plans.history(citizen).stream().flatMap(Replay::change).toList();
    }

    private static Stream<Change> change(PlanEvent event) {
        var day = Here.dateOf(event.at());
        return switch (event) {
            case PlanEvent.FlagRaised it ->
                Stream.of(new Change(
                        day,
                        "raised",
                        it.key().rule(),
                        Optional.of(Kind.wireName(it.severity())),
                        told(it.recipients()),
                        it.because()));
            case PlanEvent.FlagEscalated it ->
                Stream.of(new Change(
                        day,
                        "escalated",
                        it.key().rule(),
                        Optional.of(Kind.wireName(it.severity())),
                        told(it.recipients()),
                        List.of()));
            case PlanEvent.FlagCleared it ->
                Stream.of(new Change(day, "cleared", it.key().rule(), Optional.empty(), Set.of(), List.of()));
            case PlanEvent.FactRecorded it -> Stream.empty();
        };
    }

    private static Set<String> told(List<Recipient> recipients) {
        return recipients.stream()
                .map(recipient -> Kind.wireName(recipient.told()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
