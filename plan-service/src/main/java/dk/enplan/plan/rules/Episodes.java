package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The flags that have come and gone on a walk, for whoever asks about the way and not only about its end. */
final class Episodes {

    /** Nobody asks. */
    static final Episodes FORGOTTEN = new Episodes(false);

    private final boolean asked;
    private final List<Episode> over = new ArrayList<>();

    private Episodes(boolean asked) {
        this.asked = asked;
    }

    static Episodes remembered() {
        return new Episodes(true);
    }

    /** Whether somebody asks about the way. */
    boolean asked() {
        return asked;
    }

    void end(Flag.Key key, Ladder ladder, Instant at) {
        if (asked) over.add(new Episode(key, ladder.changes(), Optional.of(at)));
    }

    List<Episode> over() {
        return over;
    }
}
