package dk.enplan.plan.desk.timeline;

import java.util.List;

/** How many things differ, and how. */
record Counted(long added, long changed, long struck) {

    static Counted of(List<Compared> all) {
        return new Counted(count(all, Change.ADDED), count(all, Change.CHANGED), count(all, Change.STRUCK));
    }

    private static long count(List<Compared> all, Change change) {
        return all.stream().filter(it -> it.change() == change).count();
    }

    public boolean none() {
        return added + changed + struck == 0;
    }
}
