package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was taken back, and which records are one person. Both are found from all that was said, never from the order it came in:
 * a correction that was itself taken back takes nothing back, and a merger that was taken back joins nothing. A correction is
 * about facts of its own record, and of records that were merged into that one.
 */
final class Corrections {

    private final Facts facts;
    private final Map<UUID, Set<UUID>> takenBackBy = new HashMap<>();
    private final Map<UUID, Boolean> stands = new HashMap<>();
    private final Map<CitizenId, CitizenId> mergedInto = new HashMap<>();
    private final Set<UUID> unmatched = new HashSet<>();

    private Corrections(Facts facts) {
        this.facts = facts;
    }

    static Facts.Standing standing(Facts facts) {
        var corrections = new Corrections(facts);
        facts.corrections().forEach(corrections::hearAnnulment);
        corrections.settle();
        facts.corrections().forEach(corrections::hearMerger);
        facts.corrections().forEach(corrections::hearAnnulmentFromAfar);
        return new Facts.Standing(corrections.counting(), corrections.unmatched);
    }

    /** Among facts of one record only what was spoken of can have fallen; nobody asks each of a thousand. */
    private List<CloudEvent<Fact>> counting() {
        if (facts.fromOthers())
            return facts.inOrder().stream().filter(this::counts).toList();
        var counting = new ArrayList<>(facts.inOrder());
        Stream.concat(stands.keySet().stream(), unmatched.stream())
                .distinct()
                .flatMap(id -> facts.find(id).stream())
                .filter(fact -> !counts(fact))
                .forEach(fact -> counting.remove(Collections.binarySearch(counting, fact, Facts.IN_ORDER)));
        return counting;
    }

    static Set<CitizenId> successors(Facts facts) {
        var successors = new LinkedHashSet<CitizenId>();
        for (var fact : facts.corrections())
            if (fact.data() instanceof Citizen.IdentityMerged(var into)
                    && subject(fact).equals(facts.citizen())
                    && !facts.citizen().value().equals(into)) successors.add(new CitizenId(into));
        return successors;
    }

    static boolean corrects(CloudEvent<Fact> fact) {
        return fact.data() instanceof Correction || fact.data() instanceof Citizen.IdentityMerged;
    }

    private void hearAnnulment(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Correction.Annulled(var target, var reason))) return;
        var here = facts.find(target).filter(wrong -> subject(wrong).equals(subject(fact)));
        if (here.isEmpty()) unmatched.add(id(fact));
        else takenBackBy.computeIfAbsent(target, it -> new HashSet<>()).add(id(fact));
    }

    /** Where corrections take each other back in a circle, the latest of them is believed. */
    private void settle() {
        var spokenOf = takenBackBy.keySet().stream().flatMap(id -> facts.find(id).stream());
        var corrections = facts.corrections().stream().filter(fact -> fact.data() instanceof Correction);
        var undecided = Stream.concat(spokenOf, corrections)
                .sorted(Facts.IN_ORDER.reversed())
                .map(Corrections::id)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        while (!undecided.isEmpty()) if (!undecided.removeIf(this::settles)) stands.put(undecided.removeFirst(), true);
    }

    private boolean settles(UUID id) {
        var against = takenBackBy.getOrDefault(id, Set.of());
        var fallen = against.stream().anyMatch(correction -> Boolean.TRUE.equals(stands.get(correction)));
        if (!fallen && !stands.keySet().containsAll(against)) return false;
        stands.put(id, !fallen);
        return true;
    }

    /** A record is merged once; a merger of one that is merged already, or that would end where it began, joins nothing. */
    private void hearMerger(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Citizen.IdentityMerged(var other)) || !stands(id(fact))) return;
        var from = subject(fact);
        var into = new CitizenId(other);
        if (mergedInto.containsKey(from) || way(into).contains(from)) unmatched.add(id(fact));
        else mergedInto.put(from, into);
    }

    /** The survivor may take back what was said about the record it was merged from; not the merger itself, on which that right rests. */
    private void hearAnnulmentFromAfar(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Correction.Annulled(var target, var reason)) || !stands(id(fact))) return;
        var wrong = facts.find(target)
                .filter(it -> !corrects(it))
                .filter(it -> !subject(it).equals(subject(fact)))
                .filter(it -> way(subject(it)).contains(subject(fact)));
        if (wrong.isEmpty()) return;
        stands.put(target, false);
        unmatched.remove(id(fact));
    }

    private boolean counts(CloudEvent<Fact> fact) {
        var joinsNothing = fact.data() instanceof Citizen.IdentityMerged && unmatched.contains(id(fact));
        return stands(id(fact)) && way(subject(fact)).contains(facts.citizen()) && !joinsNothing;
    }

    /** From a record to the one it is known by today. Without circles, for a merger that closed one joined nothing. */
    private List<CitizenId> way(CitizenId from) {
        var way = new ArrayList<CitizenId>();
        for (var here = from; here != null; here = mergedInto.get(here)) way.add(here);
        return way;
    }

    private boolean stands(UUID id) {
        return stands.getOrDefault(id, true);
    }

    private static CitizenId subject(CloudEvent<Fact> fact) {
        return fact.envelope().citizen();
    }

    private static UUID id(CloudEvent<Fact> fact) {
        return fact.envelope().id();
    }
}
