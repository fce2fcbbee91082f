package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What has been said about one citizen: every fact once, in order of time whatever order it came in, and the flags that stand.
 * The plan itself is folded from it and never stored.
 */
public record Journal(
        CitizenId citizen,
        List<CloudEvent<Fact>> facts,
        Map<Flag.Key, Flag> open,
        Map<Flag.Key, List<UUID>> raisedBefore,
        Instant asOf) {

    /**
     * Ties are broken by what was said first, then by id, so that every arrival order folds the same. An enrolment comes before
     * all else of its instant: rules are asked from then on, and a system that tells whole seconds means it so.
     */
    public static final Comparator<CloudEvent<Fact>> IN_ORDER = Comparator.comparing(
                    (CloudEvent<Fact> fact) -> fact.envelope().time().toInstant())
            .thenComparing(fact -> !(fact.data() instanceof Citizen.Enrolled))
            .thenComparing(fact -> fact.envelope().recordedAt().toInstant())
            .thenComparing(fact -> fact.envelope().id().toString());

    public Journal {
        facts = List.copyOf(facts);
        open = Kept.copy(open);
        raisedBefore = Kept.copy(raisedBefore);
    }

    public static Journal empty(CitizenId citizen) {
        return new Journal(citizen, List.of(), Map.of(), Map.of(), Instant.MIN);
    }

    public Journal evolve(PlanEvent event) {
        return switch (event) {
            case PlanEvent.FactRecorded(var fact, var at) ->
                new Journal(citizen, and(fact), open, raisedBefore, later(at));
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
        return new Journal(citizen, facts, open, raisedBefore, later(at));
    }

    /** Time in a plan never runs backwards, whatever a machine's clock does. */
    Instant later(Instant at) {
        return at.isAfter(asOf) ? at : asOf;
    }

    private List<CloudEvent<Fact>> and(CloudEvent<Fact> fact) {
        var all = new ArrayList<>(facts);
        var place = all.size();
        while (place > 0 && IN_ORDER.compare(all.get(place - 1), fact) > 0) place--;
        all.add(place, fact);
        return all;
    }

    public Optional<CloudEvent<Fact>> find(UUID eventId) {
        return facts.stream()
                .filter(fact -> fact.envelope().id().equals(eventId))
                .findFirst();
    }

    public List<CloudEvent<Fact>> standing() {
        return standing(facts);
    }

    /**
     * The facts that count: without those a correction took back, whichever of the two came first. A correction that was
     * itself taken back takes nothing back.
     */
    public static List<CloudEvent<Fact>> standing(List<CloudEvent<Fact>> facts) {
        Map<UUID, Set<UUID>> takenBackBy = new HashMap<>();
        for (var fact : facts)
            if (fact.data() instanceof Correction.Annulled(var target, var reason))
                takenBackBy
                        .computeIfAbsent(target, id -> new HashSet<>())
                        .add(fact.envelope().id());
        if (takenBackBy.isEmpty()) return facts;
        return facts.stream()
                .filter(fact -> stands(fact.envelope().id(), takenBackBy, new HashSet<>()))
                .toList();
    }

    private static boolean stands(UUID id, Map<UUID, Set<UUID>> takenBackBy, Set<UUID> asked) {
        // Two corrections that take each other back leave both standing: neither can be believed alone.
        if (!asked.add(id)) return true;
        var stands = takenBackBy.getOrDefault(id, Set.of()).stream()
                .noneMatch(correction -> stands(correction, takenBackBy, asked));
        asked.remove(id);
        return stands;
    }
}
