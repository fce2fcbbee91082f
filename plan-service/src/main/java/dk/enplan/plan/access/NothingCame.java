package dk.enplan.plan.access;

import java.util.Locale;

/** Somebody might ask, and was shown nobody, or what they wanted was not done. */
public enum NothingCame implements ByRight {
    /** A list that named nobody. */
    NOBODY_SHOWN,
    /** A CPR number that is nobody's here. */
    NOBODY_FOUND,
    TOO_MANY_LOOKUPS,
    KNOWN_OTHERWISE,
    CPR_TAKEN,
    CITIZEN_TAKEN,
    /** Whoever wanted to break the glass may read as it is. */
    NOT_NEEDED;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
