package dk.enplan.plan.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What could not be looked at.
 *
 * @param since from when on
 * @param many how many decisions, plans or lines
 */
public record Uncompared(
        Why why, @Nullable UUID citizenId, @Nullable Instant since, long many, String says) {

    public enum Why {
        /** There is nothing of this citizen: neither equal nor otherwise. */
        NOTHING_RECORDED,
        /** The one who was asked about was erased: nobody can read any more what was decided on. */
        ERASED,
        /** An event does not open, or this version cannot read it: nothing after it can be decided again. */
        UNREADABLE,
        /** The rules it was decided by are not at hand. */
        RULES_GONE,
        /** Time alone had something to say, and the plan was not woken: it stood still, or somebody took away what it said. */
        NOT_WOKEN,
        /** Time alone has something to say, and the plan is about to be woken. */
        NOT_WOKEN_YET,
        /** The views do not know the last events yet, or a line of the worklist does not. */
        VIEWS_BEHIND,
        /** This plan's events could not be written into the views. */
        SET_ASIDE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
