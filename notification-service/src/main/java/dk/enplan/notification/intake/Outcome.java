package dk.enplan.notification.intake;

import dk.enplan.notification.model.Change;
import java.util.List;

/** What one record came to. */
sealed interface Outcome {

    record Heard(List<Change> changes) implements Outcome {
        public Heard {
            changes = List.copyOf(changes);
        }
    }

    record KeptAside() implements Outcome {}
}
