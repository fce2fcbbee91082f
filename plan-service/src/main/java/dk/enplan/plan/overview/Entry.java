package dk.enplan.plan.overview;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a plan, as it is kept: a fact that arrived, or a step of a flag. {@code position} is its place in the plan's history. */
sealed interface Entry {

    long position();

    Instant time();

    Instant arrivedAt();

    record Said(long position, Instant time, Instant arrivedAt, CloudEvent<Fact> fact) implements Entry {}

    record FlagStep(
            long position,
            Instant time,
            Instant arrivedAt,
            UUID flagId,
            String step,
            String severity,
            String rule,
            PlanDocument.Words title,
            List<UUID> because,
            @Nullable Boolean retroactive,
            @Nullable Boolean corrected)
            implements Entry {
        public FlagStep {
            because = List.copyOf(because);
        }

        String word() {
            if (Boolean.TRUE.equals(corrected)) return "cleared-corrected";
            return Boolean.TRUE.equals(retroactive) ? "cleared-retroactively" : step;
        }
    }
}
