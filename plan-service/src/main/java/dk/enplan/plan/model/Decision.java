package dk.enplan.plan.model;

import java.util.List;

/** What came of a command. */
public sealed interface Decision {

    record Accepted(List<PlanEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Said before: nothing happens twice. */
    record Known() implements Decision {}

    record Refused(Reason reason) implements Decision {}

    enum Reason {
        /** The id already stands for another event about this citizen. */
        ID_TAKEN
    }
}
