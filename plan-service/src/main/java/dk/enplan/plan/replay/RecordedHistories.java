package dk.enplan.plan.replay;

import dk.enplan.contracts.CitizenId;
import java.util.List;
import java.util.Optional;

/** Whole histories as they are recorded, however much of them can be read. */
public interface RecordedHistories {

    /** @param shut why the event after the last one cannot be read, where one cannot */
    record History(List<Recorded> events, Optional<Shut> shut) {
        public History {
            events = List.copyOf(events);
        }
    }

    /** @param many that one, and all that come after it */
    record Shut(long sequence, long many, String says) {}

    History of(CitizenId citizen);
}
