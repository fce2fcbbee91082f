package dk.enplan.plan.model;

import dk.enplan.contracts.Audience;
import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.contracts.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that has been said about one citizen, every fact once, in order of time whatever order it came in: the citizen's own
 * facts, and those of every record that was found to be the same person.
 */
public final class Facts {

    /**
     * Ties are broken by what was said first, then by id, so that every arrival order folds the same. An enrolment comes before
     * all else of its instant: rules are asked from then on, and a system that tells whole seconds means it so.
     */
    public static final Comparator<CloudEvent<Fact>> IN_ORDER = Comparator.comparing(
                    (CloudEvent<Fact> fact) -> fact.envelope().time().toInstant())
            .thenComparing(fact -> !(fact.data() instanceof Citizen.Enrolled))
            .thenComparing(fact -> fact.envelope().recordedAt().toInstant())
            .thenComparing(fact -> fact.envelope().id().toString());

    /**
     * What counts of it.
     *
     * @param facts those that stand: not taken back, and about this citizen
     * @param unmatched corrections of what nobody has told (yet), and mergers that join nothing
     */
    public record Standing(List<CloudEvent<Fact>> facts, Set<UUID> unmatched) {
        public Standing {
            facts = Collections.unmodifiableList(facts);
            unmatched = Set.copyOf(unmatched);
        }
    }

    /** So many characters has a fact, at most. */
    private static final int ORDINARY = 2_000;

    private final CitizenId citizen;
    private final List<CloudEvent<Fact>> inOrder;
    private final Tree<String, CloudEvent<Fact>> byId;
    /** Those that take another back, or say that two records are one person, in order: most plans know of neither. */
    private final List<CloudEvent<Fact>> corrections;
    /** Some of them were told about another record. */
    private final boolean fromOthers;
    /** Worked out when it is first asked for; whoever else works it out meanwhile finds the same. */
    private @Nullable Standing standing;

    private Facts(
            CitizenId citizen,
            List<CloudEvent<Fact>> inOrder,
            Tree<String, CloudEvent<Fact>> byId,
            List<CloudEvent<Fact>> corrections,
            boolean fromOthers) {
        this.citizen = citizen;
        this.inOrder = inOrder;
        this.byId = byId;
        this.corrections = corrections;
        this.fromOthers = fromOthers;
    }

    public static Facts none(CitizenId citizen) {
        return new Facts(citizen, List.of(), Tree.empty(), List.of(), false);
    }

    public static Facts of(CitizenId citizen, Collection<CloudEvent<Fact>> said) {
        return none(citizen).and(said);
    }

    /** Without what was said to these. */
    Facts without(Set<Audience> unknown) {
        var known = inOrder.stream()
                .filter(fact -> !unknown.contains(fact.envelope().audienceOrPlan()))
                .toList();
        return known.size() == inOrder.size() ? this : of(citizen, known);
    }

    /** With these as well; one that is known already is not said twice. */
    public Facts and(Collection<CloudEvent<Fact>> said) {
        var all = new ArrayList<CloudEvent<Fact>>(inOrder.size() + said.size());
        all.addAll(inOrder);
        var ids = byId;
        var corrects = new ArrayList<>(corrections);
        var others = fromOthers;
        for (var fact : said) {
            var id = fact.envelope().id().toString();
            if (ids.find(id).isPresent()) continue;
            ids = ids.with(id, fact);
            all.add(fact);
            if (Corrections.corrects(fact)) corrects.add(fact);
            others = others || !fact.envelope().citizen().equals(citizen);
        }
        // What comes in order is only added; otherwise nearly sorted, which is what this sort is quick at.
        if (!inOrder(all, Math.max(0, inOrder.size() - 1))) all.sort(IN_ORDER);
        corrects.sort(IN_ORDER);
        return new Facts(citizen, Collections.unmodifiableList(all), ids, List.copyOf(corrects), others);
    }

    private static boolean inOrder(List<CloudEvent<Fact>> facts, int from) {
        for (int i = from + 1; i < facts.size(); i++)
            if (IN_ORDER.compare(facts.get(i - 1), facts.get(i)) > 0) return false;
        return true;
    }

    public CitizenId citizen() {
        return citizen;
    }

    public List<CloudEvent<Fact>> inOrder() {
        return inOrder;
    }

    public Optional<CloudEvent<Fact>> find(UUID eventId) {
        return byId.find(eventId.toString());
    }

    /** What it takes to keep them at hand: none takes its place too, and one of a hundred times the size the place of a hundred. */
    public int weight() {
        var weight = 1;
        for (var fact : inOrder) weight += 1 + fact.json().length() / ORDINARY;
        return weight;
    }

    /** Which of them count now: a correction works before as well as after the fact it takes back. */
    public Standing standing() {
        var known = standing;
        if (known == null)
            standing = known = corrections.isEmpty() ? new Standing(inOrder, Set.of()) : Corrections.standing(this);
        return known;
    }

    /** The records that this citizen's record was said to be the same person as; whatever is said here goes on to them. */
    public Set<CitizenId> mergedInto() {
        return Corrections.successors(this);
    }

    List<CloudEvent<Fact>> corrections() {
        return corrections;
    }

    boolean fromOthers() {
        return fromOthers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && citizen.equals(facts.citizen) && inOrder.equals(facts.inOrder);
    }

    @Override
    public int hashCode() {
        return inOrder.hashCode();
    }

    @Override
    public String toString() {
        return inOrder.size() + " facts about " + citizen;
    }
}
