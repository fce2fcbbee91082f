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

    private final boolean kept;
    private final List<Episode> over = new ArrayList<>();

    private Episodes(boolean kept) {
        this.kept = kept;
    }

    static Episodes remembered() {
        return new Episodes(true);
    }

    void end(Flag.Key key, Ladder ladder, Instant at) {
        if (kept) over.add(new Episode(key, ladder.changes(), Optional.of(at)));
    }

    List<Episode> over() {
        return over;
    }
}
