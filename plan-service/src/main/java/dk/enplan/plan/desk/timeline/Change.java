package dk.enplan.plan.desk.timeline;

import java.util.EnumSet;

/** How something in a plan as it was asked for differs from the plan as it stands. */
enum Change {
    NONE,
    /** It came after the instant that was asked for. */
    LATER,
    /** It was so by then, and was not known. */
    ADDED,
    /** It was known then, and is known today to have begun or ended otherwise. */
    CHANGED,
    /** It was known then, and did not hold after all. */
    STRUCK;

    /** Of a thing that has several stretches: what can be said of it as a whole. */
    static Change ofAll(Iterable<Change> changes) {
        var all = EnumSet.noneOf(Change.class);
        changes.forEach(all::add);
        // What came later says nothing of what was known.
        if (all.size() > 1) all.remove(LATER);
        if (all.size() == 1) return all.iterator().next();
        return all.isEmpty() ? NONE : CHANGED;
    }
}
