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

    /** A dry run: it would have been stored. */
    record Welcome(List<UUID> ids, boolean batch) implements Admission {
        public Welcome {
            ids = List.copyOf(ids);
        }
    }

    record Unreadable(String says) implements Admission {}

    record TooLarge(int limit) implements Admission {}

    record Invalid(List<FieldProblem> problems) implements Admission {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** An id stands for one event for ever; these already stand for others. */
    record Taken(List<UUID> ids) implements Admission {
        public Taken {
            ids = List.copyOf(ids);
        }
    }
}
