package dk.enplan.kit.door;

import dk.enplan.contracts.FieldProblem;
import java.util.List;
import java.util.UUID;

/** What became of a request at the door. */
public sealed interface Admission {

    /** Kept, and on its way: {@code known} of them had been told before and changed nothing. */
    record Stored(List<UUID> ids, int known, boolean batch) implements Admission {
        public Stored {
            ids = List.copyOf(ids);
        }
    }

    /** A dry run: it would have been stored, and this is what the plan would make of it. */
    record Welcome(List<UUID> ids, Foresight.Flags flags) implements Admission {
        public Welcome {
            ids = List.copyOf(ids);
        }
    }

    /** It was not taken over the threshold: nobody looked at what it means. */
    sealed interface TurnedAway extends Admission, Threshold.Brought {}

    record Unreadable(String says) implements TurnedAway {}

    /** @param events those of a batch that are; none where the request itself is */
    record TooLarge(int limit, List<FieldProblem> events) implements TurnedAway {
        public TooLarge {
            events = List.copyOf(events);
        }
    }

    record Invalid(List<FieldProblem> problems) implements TurnedAway {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** These were erased: nothing is told about them any more. */
    record Erased(List<UUID> citizens) implements Admission {
        public Erased {
            citizens = List.copyOf(citizens);
        }
    }

    /** An id stands for one event for ever; these already stand for others. */
    record Taken(List<UUID> ids) implements Admission {
        public Taken {
            ids = List.copyOf(ids);
        }
    }
}
