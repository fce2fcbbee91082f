package dk.enplan.plan.access;

import dk.enplan.contracts.Envelope;
import dk.enplan.kit.edge.Caller;
import java.util.Locale;

/** For whom a line of the worklist is drawn, before anybody in particular asks: all of its readers see at least this much. */
public enum LineReaders {
    EVERYBODY,
    /** Whoever has power over benefits, whatever else they are: nothing that was said in confidence has left a trace in it. */
    AUTHORITY,
    COORDINATORS;

    /** Whose lines somebody reads. */
    public static LineReaders of(Caller caller) {
        if (caller.is("auditor")) return COORDINATORS;
        if (caller.authority()) return AUTHORITY;
        return caller.is("coordinator") ? COORDINATORS : EVERYBODY;
    }

    private Reader reader() {
        return switch (this) {
            case EVERYBODY -> new Reader.Anybody(false);
            case AUTHORITY -> new Reader.Anybody(true);
            case COORDINATORS -> new Reader.Coordinator(false);
        };
    }

    public boolean sees(Envelope said) {
        return reader().sees(said);
    }

    public boolean knows(Envelope said) {
        return reader().knows(said);
    }

    public java.util.List<String> hidden() {
        return reader().hidden();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
