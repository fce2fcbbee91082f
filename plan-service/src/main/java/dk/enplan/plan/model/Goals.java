package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen wants, and what others want for the citizen.
 *
 * @param unheard goals that were replaced before anybody told of them, each with what took its place
 */
public record Goals(Register<Goal.Proposed, Course> known, Map<String, Course.Replaced> unheard) implements Part {

    static final String CITIZEN = "citizen";

    public sealed interface Course {
        record Proposed() implements Course {}

        record Agreed(boolean citizenApproved) implements Course {}

        record Met() implements Course, Over {}

        record Dropped(@Nullable Tag reason) implements Course, Over {}

        /**
         * Another took its place. {@code openBeside}: the citizen's own goal, replaced by somebody else's without the
         * citizen's approval, is still the citizen's goal.
         */
        record Replaced(String by, boolean openBeside) implements Course {}
    }

    public Goals {
        unheard = Kept.copy(unheard);
    }

    static Goals none() {
        return new Goals(Register.empty(), Map.of());
    }

    Goals evolve(Envelope said, Goal fact) {
        return switch (fact) {
            case Goal.Proposed it -> restored(it.goalId(), said).begin(it.goalId(), said, it, new Course.Proposed());
            case Goal.Agreed(var id, var approved) -> agree(id, approved, said);
            case Goal.Replaced replaced -> replace(replaced, said);
            case Goal.Met(var id) -> close(id, said, new Course.Met());
            case Goal.Dropped(var id, var reason) -> close(id, said, new Course.Dropped(reason));
        };
    }

    private Goals agree(String id, boolean approved, Envelope said) {
        var agreed = restored(id, said).turn(id, said, new Course.Agreed(approved));
        return approved ? agreed.settled(id, said) : agreed;
    }

    private Goals close(String id, Envelope said, Course course) {
        return new Goals(known, Kept.without(unheard, id)).turn(id, said, course);
    }

    /**
     * What was replaced stays open only until the citizen approves what took its place, or what has taken that one's place since:
     * a yes to the latest wording is a yes.
     */
    private Goals settled(String id, Envelope said) {
        var settled = this;
        for (var goal : known.open().toList())
            if (goal.course() instanceof Course.Replaced(var by, var beside)
                    && by.equals(id)
                    && !goal.said().goalId().equals(id)) {
                var old = goal.said().goalId();
                if (beside)
                    settled = settled.turn(old, said, new Course.Replaced(id, false))
                            .settled(old, said);
                else settled = settled.settled(old, said);
            }
        for (var old : unheard.entrySet())
            if (old.getValue().equals(new Course.Replaced(id, true)))
                settled = settled.unheard(old.getKey(), new Course.Replaced(id, false));
        return settled;
    }

    /** A goal that was replaced and is set again undoes the replacement: the one that took its place is closed. */
    private Goals restored(String id, Envelope said) {
        var replaced = find(id).filter(goal -> goal.course() instanceof Course.Replaced)
                .map(goal -> (Course.Replaced) goal.course())
                .or(() -> Optional.ofNullable(unheard.get(id)));
        var goals = new Goals(known, Kept.without(unheard, id));
        return replaced.flatMap(it -> find(it.by()))
                .filter(Goals::open)
                .map(goal -> goals.turn(goal.said().goalId(), said, new Course.Replaced(id, false)))
                .orElse(goals);
    }

    private Goals replace(Goal.Replaced now, Envelope said) {
        var old = find(now.replaces());
        var its = new Goal.Proposed(
                now.goalId(),
                now.wording(),
                now.author(),
                now.domain(),
                now.direction(),
                old.map(goal -> goal.said().mandatory()).orElse(null),
                old.map(goal -> goal.said().memberId()).orElse(null));
        var withYes = citizens(now.author()) || now.citizenApproved();
        var begun = (withYes ? settled(now.replaces(), said) : this)
                .begin(
                        now.goalId(),
                        said,
                        its,
                        now.citizenApproved() ? new Course.Agreed(true) : new Course.Proposed());
        if (old.isEmpty()) return begun.replacingUnheard(now, !withYes, said);
        // A goal that is said to replace itself has new words and is the same goal.
        if (now.replaces().equals(now.goalId())) return begun;
        // What was met or dropped before is over, whatever comes after it.
        if (!open(old.get()) && !(old.get().course() instanceof Course.Replaced)) return begun;
        var beside = open(old.get()) && citizens(old.get().said().author()) && !withYes;
        return begun.turn(now.replaces(), said, new Course.Replaced(now.goalId(), beside));
    }

    private Goals replacingUnheard(Goal.Replaced now, boolean beside, Envelope said) {
        var marked = new Goals(known.unmatched(said), unheard);
        return now.replaces().equals(now.goalId())
                ? marked
                : marked.unheard(now.replaces(), new Course.Replaced(now.goalId(), beside));
    }

    private Goals begin(String id, Envelope said, Goal.Proposed goal, Course course) {
        return new Goals(known.begin(id, said, goal, course), unheard);
    }

    private Goals turn(String id, Envelope said, Course course) {
        return new Goals(known.turn(id, said, course), unheard);
    }

    private Goals unheard(String id, Course.Replaced course) {
        return new Goals(known, Kept.with(unheard, id, course));
    }

    private static boolean citizens(Tag author) {
        return author.value().equals(CITIZEN);
    }

    public static boolean open(Item<Goal.Proposed, Course> goal) {
        return switch (goal.course()) {
            case Course.Proposed(), Course.Agreed _ -> true;
            case Course.Replaced(var by, var beside) -> beside;
            case Course.Met(), Course.Dropped _ -> false;
        };
    }

    public Optional<Item<Goal.Proposed, Course>> find(String goalId) {
        return known.find(goalId);
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
