package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what follows from commands about one citizen. They are heard together and looked at once: a batch that both opens and
 * answers a question asks nobody.
 */
public final class PlanDecider {

    private final Rules rules;

    public PlanDecider(Rules rules) {
        this.rules = rules;
    }

    public Verdict decide(Journal journal, List<? extends PlanCommand> commands) {
        var decisions = new ArrayList<Decision>();
        var told = new LinkedHashMap<CloudEvent<Fact>, PlanEvent>();
        var now = journal.asOf();
        for (var command : commands) {
            now = now.isAfter(command.at()) ? now : command.at();
            var decision = decide(journal, told.keySet(), command);
            decisions.add(decision);
            if (decision instanceof Decision.Accepted)
                fact(command)
                        .forEach(fact -> told.put(fact, new PlanEvent.FactRecorded(fact, journal.later(command.at()))));
        }
        var events = new ArrayList<>(told.values());
        var heard = journal.evolve(events);
        var outlook = rules.look(heard.citizen(), heard.standing(), now);
        var flags = new Flagging(rules, heard, outlook, now).changes();
        events.addAll(flags);
        var after = heard.evolve(flags);
        return new Verdict(decisions, events, after, outlook.next(), onward(journal, after, told.keySet(), now));
    }

    private static List<CloudEvent<Fact>> fact(PlanCommand command) {
        return switch (command) {
            case PlanCommand.RecordFact(var fact, var at) -> List.of(fact);
            case PlanCommand.Act(var fact, var at) -> List.of(fact);
            case PlanCommand.LookAgain _ -> List.of();
        };
    }

    private static Decision decide(Journal journal, Collection<CloudEvent<Fact>> told, PlanCommand command) {
        return switch (command) {
            case PlanCommand.RecordFact(var fact, var at) -> known(journal, told, fact);
            case PlanCommand.Act(var fact, var at) ->
                known(journal, told, fact) instanceof Decision.Accepted
                        ? fitting(journal.facts().and(told), fact)
                        : known(journal, told, fact);
            case PlanCommand.LookAgain _ -> new Decision.Accepted();
        };
    }

    private static Decision known(Journal journal, Collection<CloudEvent<Fact>> told, CloudEvent<Fact> fact) {
        var id = fact.envelope().id();
        var before = journal.facts()
                .find(id)
                .or(() -> told.stream()
                        .filter(one -> one.envelope().id().equals(id))
                        .findFirst());
        if (before.isEmpty()) return new Decision.Accepted();
        var same = before.get().envelope().equals(fact.envelope())
                && before.get().data().equals(fact.data());
        return same ? new Decision.Known() : new Decision.Refused(Decision.Reason.ID_TAKEN);
    }

    private static Decision fitting(Facts before, CloudEvent<Fact> fact) {
        if (plan(before).membership().standing() instanceof Membership.Standing.Merged)
            return new Decision.Refused(Decision.Reason.MERGED);
        var after = before.and(List.of(fact));
        var unmatched = new HashSet<>(plan(after).unmatched());
        unmatched.addAll(after.standing().unmatched());
        return unmatched.contains(fact.envelope().id())
                ? new Decision.Refused(Decision.Reason.UNMATCHED)
                : new Decision.Accepted();
    }

    private static Plan plan(Facts facts) {
        return Plan.of(facts.citizen(), facts.standing().facts());
    }

    /** A record that was merged tells on what it hears; the first time, all it ever heard. */
    private static Map<CitizenId, List<PlanCommand>> onward(
            Journal before, Journal after, Collection<CloudEvent<Fact>> told, Instant now) {
        var onward = new LinkedHashMap<CitizenId, List<PlanCommand>>();
        if (told.isEmpty()) return onward;
        var already = before.facts().mergedInto();
        for (var into : after.facts().mergedInto()) {
            var news = already.contains(into) ? told : after.facts().inOrder();
            onward.put(
                    into,
                    news.stream()
                            .<PlanCommand>map(fact -> new PlanCommand.RecordFact(fact, now))
                            .toList());
        }
        return onward;
    }
}
