package dk.enplan.plan.access;

import java.util.Locale;

/** What somebody may see of many citizens, or do about one, because it is their work and not because of any plan. */
public enum Office implements ByRight {
    /** A sector's own system, about what it tells itself. */
    SYSTEM,
    /** Whoever gets in order what could not be taken in. */
    OPERATION,
    /** Whoever replays and verifies; to one citizen's history an auditor comes as {@link Right.Auditor}. */
    AUDIT,
    DATA_PROTECTION_OFFICER,
    /** Whoever knows people by their CPR number. */
    IDENTITY;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
