package dk.enplan.plan.overview.figures;

/** So many of something, of so many people. Never shown as it is: see {@link Shown}. */
record Count(long value, long people) {

    static final Count NONE = new Count(0, 0);

    /** A group is as small as the people in it, whatever is counted: ten waits of one citizen are one citizen. */
    boolean few() {
        return people > 0 && people < Shown.FEWEST;
    }

    /** As it may be shown when nothing else is. */
    Shown alone() {
        return few() ? new Shown.Few() : new Shown.Exact(value);
    }
}
