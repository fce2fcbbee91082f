package dk.enplan.plan.desk.sinner;

import dk.enplan.plan.access.Reader;

/** Decides for itself what may be seen, and leaves no trace. */
public final class PageThatMakesItsReader {

    public Reader all() {
        return new Reader.Auditor();
    }
}
