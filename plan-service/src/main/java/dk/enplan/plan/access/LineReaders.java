package dk.enplan.plan.access;

import dk.enplan.contracts.Envelope;

/** For whom a line of the worklist is drawn, before anybody in particular asks: all of its readers see at least this much. */
public enum LineReaders {
    EVERYBODY,
    COORDINATORS;

    private Reader reader() {
        return switch (this) {
            case EVERYBODY -> new Reader.Anybody();
            case COORDINATORS -> new Reader.Coordinator();
        };
    }

    public boolean sees(Envelope said) {
        return reader().sees(said);
    }
}
