package dk.enplan.plan.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in the history that is not as it was.
 *
 * @param by what told it
 * @param sequence the place in the citizen's own history
 * @param globalIndex the place among all events
 * @param anchor the number of the anchor that it is about, or that told it
 * @param says what it means, for a person
 */
record Finding(
        Kind kind,
        By by,
        @Nullable String citizenId,
        @Nullable Long sequence,
        @Nullable Long globalIndex,
        @Nullable Long anchor,
        String says) {

    enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        REORDERED,
        ANCHOR_CHANGED,
        ANCHOR_REMOVED,
        SIGNATURE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum By {
        /** The hash that holds each event of a citizen to the one before. */
        CHAIN,
        /** The anchors, which hold all events together. */
        ANCHORS,
        /** The key that signs them. */
        SIGNATURE,
        /** An anchor that somebody has kept elsewhere. */
        HEAD,
        /** An anchor that this process remembers. */
        MEMORY,
        /** What is kept for reading, which was made of the events. */
        VIEWS,
        /** The record of an erasure, which says where a history ended. */
        ERASURE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding of(Kind kind, By by, String citizen, long sequence, @Nullable Long globalIndex, String says) {
        return new Finding(kind, by, citizen, sequence, globalIndex, null, says);
    }

    static Finding ofAnchor(Kind kind, By by, long number, String says) {
        return new Finding(kind, by, null, null, null, number, says);
    }
}
