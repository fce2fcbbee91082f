package dk.enplan.plan.access;

import java.util.Locale;

/** What stands out in the access log, under the name that is kept. */
enum StandsOut {
    BREAK_GLASS,
    COLLEAGUE_ONLY,
    ONE_AGAIN_AND_AGAIN,
    MANY_CITIZENS,
    MANY_LOOKUPS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
