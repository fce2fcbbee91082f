package dk.enplan.plan.overview.generation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One making of the views: from the first event of the store, until another has taken its place. */
record Generation(
        int number,
        State state,
        int form,
        Instant begunAt,
        @Nullable Instant servedAt,
        @Nullable Instant retiredAt,
        @Nullable Instant droppedAt,
        @Nullable Long alike,
        @Nullable Long unlike) {

    /**
     * The shape of the tables, and what is put into them. A replica that finds an older one serving makes a new generation, and is
     * not ready until that one serves; one that finds a newer one has had its day.
     */
    static final int FORM = 10;

    enum State {
        /** Events are taken in; the lines of the worklist are drawn when it is near its end. */
        BUILDING,
        /** Nearly there: all of it is kept up with every event. */
        FINISHING,
        SERVING,
        /** No longer read nor filled; there until no replica holds on to it and it has been compared. */
        RETIRED,
        DROPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** One that lives no longer than a transaction, in tables that nobody else sees. */
    static Generation ofOneTransaction() {
        return new Generation(0, State.BUILDING, FORM, Instant.EPOCH, null, null, null, null, null);
    }

    String schema() {
        return number == 0 ? "pg_temp" : "view_" + number;
    }

    String processor() {
        return "overview-" + number;
    }

    boolean ours() {
        return form == FORM;
    }

    boolean coming() {
        return state == State.BUILDING || state == State.FINISHING;
    }

    boolean serving() {
        return state == State.SERVING;
    }

    boolean filled() {
        return coming() || serving();
    }
}
