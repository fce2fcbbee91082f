package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;

/** Somebody has been let in to one plan, and it is written down. Only {@link Access} gives these out. */
public final class Pass {

    private final Caller caller;
    private final CitizenId citizen;
    private final Right right;
    private final Reader reader;
    private final What what;

    Pass(Caller caller, CitizenId citizen, Right right, Reader reader, What what) {
        this.caller = caller;
        this.citizen = citizen;
        this.right = right;
        this.reader = reader;
        this.what = what;
    }

    public Caller caller() {
        return caller;
    }

    public CitizenId citizen() {
        return citizen;
    }

    public Right right() {
        return right;
    }

    /** What they may see of it. */
    public Reader reader() {
        return reader;
    }

    What what() {
        return what;
    }
}
