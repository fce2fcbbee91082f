package dk.enplan.plan.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not what the recorded facts and rules come to. In words that hold nothing anybody said: it is kept for good, and
 * what it is about may have to be forgotten.
 *
 * @param what the event ({@code flag.raised}) or the row ({@code view.fact})
 * @param sequence where in the citizen's history, if it stands there
 * @param expected what follows from what is recorded
 * @param found what stands there
 */
public record Deviation(
        Kind kind,
        @Nullable UUID citizenId,
        String what,
        @Nullable Long sequence,
        @Nullable Instant at,
        @Nullable String rule,
        @Nullable String about,
        String expected,
        String found) {

    static final String NOTHING = "nothing";

    public enum Kind {
        /** It follows, and is not there. */
        MISSING,
        /** It is there, and does not follow. */
        UNEXPECTED,
        /** It is there, and says something else. */
        OTHER,
        /** The history itself is not as it was written. */
        HISTORY;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
