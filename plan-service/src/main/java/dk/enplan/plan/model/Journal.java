package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the plan's history comes to: all that was said, and the flags that stand. The plan itself is folded from it and never stored.
 *
 * @param waived what somebody let rest, and the facts it rested on then: it stays quiet until they change
 * @param rulesVersion the rules it was last judged by; none, before anything was said
 */
public record Journal(
        Facts facts,
        Map<Flag.Key, Flag> open,
        Map<Flag.Key, List<UUID>> raisedBefore,
        Map<Flag.Key, Set<UUID>> waived,
        Optional<String> rulesVersion,
        Instant asOf) {

    public Journal {
        open = Kept.copy(open);
        raisedBefore = Kept.copy(raisedBefore);
        waived = Kept.copy(waived);
    }

    public static Journal empty(CitizenId citizen) {
        return new Journal(Facts.none(citizen), Map.of(), Map.of(), Map.of(), Optional.empty(), Instant.MIN);
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
        return told.isEmpty() ? journal : journal.with(facts.and(told));
    }

    public Journal evolve(PlanEvent event) {
        return evolve(List.of(event));
    }

    private Journal flagged(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded(var fact, var at) -> at(at);
            case PlanEvent.FlagRaised raised ->
                flags(Kept.with(open, raised.key(), Flag.of(raised)), Kept.without(waived, raised.key()))
                        .raisedBefore(Kept.with(raisedBefore, raised.key(), andFlag(raised.key(), raised.flagId())))
                        .at(raised.at());
            case PlanEvent.FlagEscalated escalated ->
                turned(standing(escalated.key()).escalated(escalated.severity()))
                        .at(escalated.at());
            case PlanEvent.FlagAcknowledged seen ->
                turned(standing(seen.key()).seen()).at(seen.at());
            case PlanEvent.FlagCleared cleared ->
                flags(Kept.without(open, standing(cleared.key()).key()), waived).at(cleared.at());
            case PlanEvent.FlagWaived rested ->
                flags(
                                Kept.without(open, standing(rested.key()).key()),
                                Kept.with(waived, rested.key(), Set.copyOf(rested.because())))
                        .at(rested.at());
            case PlanEvent.RulesChanged(var version, var at) ->
                new Journal(facts, open, raisedBefore, waived, Optional.of(version), asOf).at(at);
        };
    }

    private Journal turned(Flag flag) {
        return flags(Kept.with(open, flag.key(), flag), waived);
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

    private Journal flags(Map<Flag.Key, Flag> open, Map<Flag.Key, Set<UUID>> waived) {
        return new Journal(facts, open, raisedBefore, waived, rulesVersion, asOf);
    }

    private Journal raisedBefore(Map<Flag.Key, List<UUID>> raisedBefore) {
        return new Journal(facts, open, raisedBefore, waived, rulesVersion, asOf);
    }

    private Journal with(Facts facts) {
        return new Journal(facts, open, raisedBefore, waived, rulesVersion, asOf);
    }

    private Journal at(Instant at) {
        return new Journal(facts, open, raisedBefore, waived, rulesVersion, later(at));
    }

    /** By its id, while it stands. */
    Optional<Flag> flag(UUID flagId) {
        return open.values().stream()
                .filter(flag -> flag.flagId().equals(flagId))
                .findFirst();
    }

    /** Time in a plan never runs backwards, whatever a machine's clock does. */
    Instant later(Instant at) {
        return at.isAfter(asOf) ? at : asOf;
    }

    public List<CloudEvent<Fact>> standing() {
        return facts.standing().facts();
    }
}
