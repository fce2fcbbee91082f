package dk.enplan.plan.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One that was asked for, and how it stands.
 *
 * @param state running, done, failed, or lost: whoever did it is gone, and it must be asked for again
 * @param citizens so many are done
 * @param ofAll so many there were when it was asked for
 * @param result of one that is done: equal, differs, or incomplete where nothing differs and not all could be looked at
 */
public record Replay(
        UUID id,
        @Nullable UUID citizenId,
        String askedBy,
        Instant askedAt,
        String state,
        long citizens,
        long ofAll,
        long events,
        @Nullable String failed,
        @Nullable String result,
        @Nullable Statement statement) {

    /** As it was signed, character by character. */
    public record Signed(String text, String keyId, String signature) {}
}
