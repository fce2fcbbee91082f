package dk.enplan.plan.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan's history as an auditor goes through it, in the order in which it was recorded.
 *
 * @param next the cursor of the next page, absent on the last
 * @param behind something that was told is not in it yet
 * @param withheld facts in all of this plan that nobody here may see
 */
public record Trail(List<Step> steps, @Nullable Long next, boolean behind, int withheld) {

    public Trail {
        steps = List.copyOf(steps);
    }

    /**
     * @param position its place in the citizen's history
     * @param source who published it, of a fact
     * @param flag the flag that took a step here
     * @param raised the flags that rest on it, of a fact
     */
    public record Step(
            long position,
            Telling.Told told,
            @Nullable String source,
            @Nullable Flagged flag,
            @Nullable Turn turn,
            List<Flagged> raised) {
        public Step {
            raised = List.copyOf(raised);
        }

        /** Whoever told it, or answered the flag. */
        public @Nullable String actor() {
            return turn == null ? told.actor() : turn.actor();
        }
    }

    /**
     * A flag, with all that became of it.
     *
     * @param rulesVersion the rules by which it was raised
     * @param earlierFlagId the one for the same cause that was over before
     */
    public record Flagged(
            UUID flagId,
            String rule,
            List<String> cause,
            String rulesVersion,
            PlanDocument.Words title,
            String state,
            Instant since,
            Instant raisedAt,
            @Nullable UUID earlierFlagId,
            List<Because> because,
            List<Turn> turns) {
        public Flagged {
            cause = List.copyOf(cause);
            because = List.copyOf(because);
            turns = List.copyOf(turns);
        }
    }

    /**
     * One step of a flag.
     *
     * @param told who was told at this step
     * @param by of one that was cleared, what was told in the same decision; nothing, where time alone did it
     */
    public record Turn(
            long position,
            String step,
            String severity,
            Instant at,
            @Nullable String actor,
            @Nullable String reason,
            boolean retroactive,
            boolean corrected,
            List<FlagRow.Recipient> told,
            List<Because> by) {
        public Turn {
            told = List.copyOf(told);
            by = List.copyOf(by);
        }
    }

    /** An event that something rests on; without words where this reader may not see it. */
    public record Because(UUID eventId, @Nullable Long position, PlanDocument.@Nullable Words words) {}
}
