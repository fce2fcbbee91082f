package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Correction;
import dk.enplan.contracts.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was taken back, and which records are one person. Both are found from all that was said, never from the order it came in:
 * a correction that was itself taken back takes nothing back, and a merger that was taken back joins nothing.
 */
final class Corrections {

    private final Facts facts;
    private final Map<UUID, Set<UUID>> takenBackBy = new HashMap<>();
    private final Map<CitizenId, CitizenId> mergedInto = new HashMap<>();
    private final Map<UUID, Boolean> stands = new HashMap<>();
    private final Set<UUID> unmatched = new HashSet<>();

    private Corrections(Facts facts) {
        this.facts = facts;
    }

    static Corrections in(Facts facts) {
        var corrections = new Corrections(facts);
        for (var fact : facts.inOrder()) corrections.hearAnnulment(fact);
        for (var fact : facts.inOrder().reversed())
            if (fact.data() instanceof Correction)
                corrections.stands(fact.envelope().id());
        for (var fact : facts.inOrder()) corrections.hearMerger(fact);
        return corrections;
    }

    static Set<CitizenId> successors(Facts facts) {
        var successors = new LinkedHashSet<CitizenId>();
        for (var fact : facts.inOrder())
            if (fact.data() instanceof Citizen.IdentityMerged(var into)
                    && fact.envelope().citizen().equals(facts.citizen())
                    && !facts.citizen().value().equals(into)) successors.add(new CitizenId(into));
        return successors;
    }

    Facts.Standing standing() {
        if (takenBackBy.isEmpty() && mergedInto.isEmpty() && unmatched.isEmpty() && allOwn())
            return new Facts.Standing(facts.inOrder(), Set.of());
        var standing = new ArrayList<CloudEvent<Fact>>();
        for (var fact : facts.inOrder()) if (counts(fact)) standing.add(fact);
        return new Facts.Standing(standing, unmatched);
    }

    private void hearAnnulment(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Correction.Annulled(var target, var reason))) return;
        takenBackBy
                .computeIfAbsent(target, id -> new HashSet<>())
                .add(fact.envelope().id());
        if (facts.find(target).isEmpty()) unmatched.add(fact.envelope().id());
    }

    /** A record is merged once; a merger of one that is merged already, or that would end where it began, joins nothing. */
    private void hearMerger(CloudEvent<Fact> fact) {
        if (!(fact.data() instanceof Citizen.IdentityMerged(var id))) return;
        if (!stands(fact.envelope().id())) return;
        var from = fact.envelope().citizen();
        var into = new CitizenId(id);
        if (mergedInto.containsKey(from) || way(into).contains(from))
            unmatched.add(fact.envelope().id());
        else mergedInto.put(from, into);
    }

    private boolean allOwn() {
        return facts.inOrder().stream()
                .allMatch(fact -> fact.envelope().citizen().equals(facts.citizen()));
    }

    private boolean counts(CloudEvent<Fact> fact) {
        var said = fact.envelope();
        var joinsNothing = fact.data() instanceof Citizen.IdentityMerged && unmatched.contains(said.id());
        return stands(said.id()) && isAboutHere(said.citizen()) && !joinsNothing;
    }

    private boolean isAboutHere(CitizenId subject) {
        return way(subject).contains(facts.citizen());
    }

    /** From a record to the one it is known by today. Without circles, for a merger that closed one joined nothing. */
    private List<CitizenId> way(CitizenId from) {
        var way = new ArrayList<CitizenId>();
        for (var here = from; here != null; here = mergedInto.get(here)) way.add(here);
        return way;
    }

    /** Asked of the latest first: where two take each other back, the later one is believed. */
    private boolean stands(UUID id) {
        var known = stands.putIfAbsent(id, true);
        if (known != null) return known;
        var standing = takenBackBy.getOrDefault(id, Set.of()).stream().noneMatch(this::stands);
        stands.put(id, standing);
        return standing;
    }
}
