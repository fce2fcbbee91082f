package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import java.util.Optional;

/** Somebody has been let in to one plan, and it is written down. Only {@link Access} gives these out. */
public final class Pass {

    private final Caller caller;
    private final CitizenId citizen;
    private final Right right;
    private final Reader reader;
    private final What what;
    private final boolean hides;
    private final Optional<Mark> mark;

    Pass(Caller caller, CitizenId citizen, Ruling.Granted granted, What what, boolean hides, Optional<Mark> mark) {
        this.caller = caller;
        this.citizen = citizen;
        this.right = granted.right();
        this.reader = granted.reader();
        this.what = what;
        this.hides = hides;
        this.mark = mark;
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

    /** Whether there is anything in this plan of which they may not even know that it is there. */
    public boolean hides() {
        return hides;
    }

    /** How far the plan had come when they were let in; nothing, where there was none. */
    public Optional<Mark> mark() {
        return mark;
    }

    What what() {
        return what;
    }
}
