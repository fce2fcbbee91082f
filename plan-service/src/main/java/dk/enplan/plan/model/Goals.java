package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Goal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the citizen wants, and what others want for the citizen. */
public record Goals(Register<Goal.Proposed, Course> known) implements Part {

    static final String CITIZEN = "citizen";

    public sealed interface Course {
        record Proposed() implements Course {}

        record Agreed(boolean citizenApproved) implements Course {}

        record Met() implements Course {}

        record Dropped(@Nullable Tag reason) implements Course {}

        /**
         * Another took its place. {@code openBeside}: the citizen's own goal, replaced by somebody else's without the
         * citizen's approval, is still the citizen's goal.
         */
        record Replaced(String by, boolean openBeside) implements Course {}
    }

    static Goals none() {
        return new Goals(Register.empty());
    }

    Goals evolve(Envelope said, Goal fact) {
        return switch (fact) {
            case Goal.Proposed proposed ->
                new Goals(restored(proposed.goalId(), said)
                        .begin(proposed.goalId(), said, proposed, new Course.Proposed()));
            case Goal.Agreed(var id, var approved) -> agree(id, approved, said);
            case Goal.Replaced replaced -> replace(replaced, said);
            case Goal.Met(var id) -> new Goals(known.turn(id, said, new Course.Met()));
            case Goal.Dropped(var id, var reason) -> new Goals(known.turn(id, said, new Course.Dropped(reason)));
        };
    }

    private Goals agree(String id, boolean approved, Envelope said) {
        var agreed = restored(id, said).turn(id, said, new Course.Agreed(approved));
        return new Goals(approved ? settled(agreed, id, said) : agreed);
    }

    /** What it replaced stayed open only until the citizen approved the new one. */
    private static Register<Goal.Proposed, Course> settled(
            Register<Goal.Proposed, Course> goals, String id, Envelope said) {
        var settled = goals;
        for (var goal : goals.all().toList())
            if (goal.course() instanceof Course.Replaced(var by, var beside) && beside && by.equals(id))
                settled = settled.turn(goal.said().goalId(), said, new Course.Replaced(id, false));
        return settled;
    }

    /** A goal that was replaced and is set again undoes the replacement: the one that took its place is closed. */
    private Register<Goal.Proposed, Course> restored(String id, Envelope said) {
        var by = known.find(id)
                .filter(goal -> goal.course() instanceof Course.Replaced)
                .map(goal -> ((Course.Replaced) goal.course()).by());
        return by.isEmpty() || known.find(by.get()).filter(Goals::open).isEmpty()
                ? known
                : known.turn(by.get(), said, new Course.Replaced(id, false));
    }

    private Goals replace(Goal.Replaced now, Envelope said) {
        var old = known.find(now.replaces());
        var its = new Goal.Proposed(
                now.goalId(),
                now.wording(),
                now.author(),
                now.domain(),
                now.direction(),
                old.map(goal -> goal.said().mandatory()).orElse(null),
                old.map(goal -> goal.said().memberId()).orElse(null));
        var byCitizen = citizens(now.author()) || now.citizenApproved();
        var goals = byCitizen ? settled(known, now.replaces(), said) : known;
        var beside = old.filter(goal -> open(goal) && citizens(goal.said().author()) && !byCitizen)
                .isPresent();
        var begun = goals.begin(
                now.goalId(), said, its, now.citizenApproved() ? new Course.Agreed(true) : new Course.Proposed());
        if (old.isEmpty()) return new Goals(begun.unmatched(said));
        // A goal that is said to replace itself has new words and is the same goal.
        if (now.replaces().equals(now.goalId())) return new Goals(begun);
        return new Goals(begun.turn(now.replaces(), said, new Course.Replaced(now.goalId(), beside)));
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
