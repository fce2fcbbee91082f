package dk.enplan.plan.overview.generation;

import java.time.Duration;

/** How long a generation on its way is left alone: to look is to count, and whoever looks seldom sees late that it is there. */
final class LookAgain {

    static final Duration LATEST = Duration.ofMillis(500);
    private static final Duration SOONEST = Duration.ofMillis(20);

    private LookAgain() {}

    /** Half of what it still needs if it goes on as it has; and no longer than it has been on its way, for nobody begins at full pace. */
    static Duration filling(Duration age, long done, long left) {
        var needed = (double) age.toMillis() * (double) left / (double) Math.max(1, done);
        return within(Duration.ofMillis(Math.round(Math.min((double) age.toMillis(), needed / 2))));
    }

    /** Ever more seldom: what keeps it from its end now may need somebody to mend it. */
    static Duration finishing(Duration age) {
        return within(age.dividedBy(10));
    }

    private static Duration within(Duration pause) {
        if (pause.compareTo(SOONEST) < 0) return SOONEST;
        return pause.compareTo(LATEST) < 0 ? pause : LATEST;
    }
}
