package dk.enplan.plan.access;

import java.util.Locale;

/** What somebody reads or does, under the name that stands in the access log. A name that has been used never means anything else. */
public enum What {
    PLAN,
    SOURCES,
    TIMELINE,
    CHANGES,
    WEEK,
    HOUSEHOLD,
    WORKLIST,
    /** An open page hears that something has changed. */
    LIVE,
    OWN_PAGE,
    /** The form for an act, with the plan that it is filled from. */
    ACT,
    FLAG,
    WHAT_IF,
    FORESIGHT,
    SET_ASIDE,
    ACCESS_LOG,
    /** From a CPR number to a citizen; also where it was nobody's. */
    IDENTITY_LOOKUP("identity.lookup"),
    IDENTITY_REGISTERED("identity.registered", Outcome.WRITTEN),
    IDENTITY_CORRECTED("identity.corrected", Outcome.WRITTEN),
    AUDIT,
    AUDIT_HISTORY,
    AUDIT_DIFFERENCE,
    AUDIT_CORRECTED,
    AUDIT_EXPORT,
    REPLAY,
    EVENT_ARRIVED("event.arrived"),
    EVENT_FORESEEN("event.foreseen"),
    EVENT_RECORDED("event.recorded", Outcome.WRITTEN),
    FLAG_ACKNOWLEDGED("flag.acknowledged", Outcome.WRITTEN),
    FLAG_WAIVED("flag.waived", Outcome.WRITTEN),
    BREAK_GLASS("break-glass", Outcome.WRITTEN),
    PROTECTED("protection.begun", Outcome.WRITTEN),
    PROTECTION_ENDED("protection.ended", Outcome.WRITTEN),
    REPLAY_ASKED("replay.asked", Outcome.WRITTEN),
    SET_ASIDE_RETRIED("set-aside.retried", Outcome.WRITTEN),
    ERASURES,
    ERASURE_FORESEEN("erasure.foreseen"),
    ERASURE_ASKED("erasure.asked", Outcome.WRITTEN),
    ERASURE_WITHDRAWN("erasure.withdrawn", Outcome.WRITTEN);

    /** What came of it. */
    public enum Outcome {
        READ,
        /** Admitted to write. Where the plan then would not have it, a line that says so follows. */
        WRITTEN,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String word;
    private final Outcome outcome;

    What() {
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.outcome = Outcome.READ;
    }

    What(String word) {
        this(word, Outcome.READ);
    }

    What(String word, Outcome outcome) {
        this.word = word;
        this.outcome = outcome;
    }

    public String word() {
        return word;
    }

    /** Whether this makes a plan where there is none. */
    boolean begins() {
        return this == EVENT_RECORDED || this == EVENT_FORESEEN;
    }

    /** What it is when nobody refuses it. */
    Outcome outcome() {
        return outcome;
    }
}
