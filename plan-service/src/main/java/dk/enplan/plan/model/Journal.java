package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the plan's history comes to: all that was said, and the flags that stand. The plan itself is folded from it and never stored. */
public record Journal(Facts facts, Map<Flag.Key, Flag> open, Map<Flag.Key, List<UUID>> raisedBefore, Instant asOf) {

    public Journal {
        open = Kept.copy(open);
        raisedBefore = Kept.copy(raisedBefore);
    }

    public static Journal empty(CitizenId citizen) {
        return new Journal(Facts.none(citizen), Map.of(), Map.of(), Instant.MIN);
    }

    public CitizenId citizen() {
        return facts.citizen();
    }

    /** The facts are filed together: one by one, each would find its place among thousands. */
    public Journal evolve(List<? extends PlanEvent> events) {
        var told = new ArrayList<CloudEvent<Fact>>();
        var journal = this;
        for (var event : events) {
            if (event instanceof PlanEvent.FactRecorded(var fact, var at)) told.add(fact);
            journal = journal.flagged(event);
        }
        return told.isEmpty()
                ? journal
                : new Journal(facts.and(told), journal.open, journal.raisedBefore, journal.asOf);
    }

    public Journal evolve(PlanEvent event) {
        return evolve(List.of(event));
    }

    private Journal flagged(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded(var fact, var at) -> flags(open, raisedBefore, at);
            case PlanEvent.FlagRaised raised ->
                flags(
                        Kept.with(
                                open,
                                raised.key(),
                                new Flag(raised.flagId(), raised.key(), raised.severity(), raised.since(), 1)),
                        Kept.with(raisedBefore, raised.key(), andFlag(raised.key(), raised.flagId())),
                        raised.at());
            case PlanEvent.FlagEscalated escalated -> {
                var flag = standing(escalated.key());
                yield flags(
                        Kept.with(
                                open,
                                flag.key(),
                                new Flag(
                                        flag.flagId(),
                                        flag.key(),
                                        escalated.severity(),
                                        flag.since(),
                                        flag.stepsTold() + 1)),
                        raisedBefore,
                        escalated.at());
            }
            case PlanEvent.FlagCleared cleared ->
                flags(Kept.without(open, standing(cleared.key()).key()), raisedBefore, cleared.at());
        };
    }

    private Flag standing(Flag.Key key) {
        var flag = open.get(key);
        if (flag == null) throw new IllegalStateException("history is broken: no flag of " + key.rule() + " stands");
        return flag;
    }

    private List<UUID> andFlag(Flag.Key key, UUID flagId) {
        var flags = new ArrayList<>(raisedBefore.getOrDefault(key, List.of()));
        flags.add(flagId);
        return List.copyOf(flags);
    }

    private Journal flags(Map<Flag.Key, Flag> open, Map<Flag.Key, List<UUID>> raisedBefore, Instant at) {
        return new Journal(facts, open, raisedBefore, later(at));
    }

    /** Time in a plan never runs backwards, whatever a machine's clock does. */
    Instant later(Instant at) {
        return at.isAfter(asOf) ? at : asOf;
    }

    public List<CloudEvent<Fact>> standing() {
        return facts.standing().facts();
    }
}
