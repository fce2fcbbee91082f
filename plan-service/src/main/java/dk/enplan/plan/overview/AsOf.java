package dk.enplan.plan.overview;

import dk.enplan.contracts.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two times a reader asks for.
 *
 * @param knownAt only what had arrived by then; absent, all that has
 * @param trueAt what had happened by then, as far as it is known; absent, all of it
 */
public record AsOf(@Nullable Instant knownAt, @Nullable Instant trueAt) {

    public static AsOf now() {
        return new AsOf(null, null);
    }

    /** What was known, and what was true, when these days ended. */
    public static AsOf endOf(@Nullable LocalDate known, @Nullable LocalDate trueOn) {
        return new AsOf(known == null ? null : Moments.endOf(known), trueOn == null ? null : Moments.endOf(trueOn));
    }

    boolean speaksOf(Envelope said) {
        return trueAt == null || !said.time().toInstant().isAfter(trueAt);
    }

    /** The instant that is spoken of. */
    Instant moment(Instant now) {
        if (trueAt != null) return trueAt;
        return knownAt == null || knownAt.isAfter(now) ? now : knownAt;
    }
}
