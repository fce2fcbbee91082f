package dk.enplan.notification.model;

import java.util.List;

/** What comes of a piece of news. */
public sealed interface Decision {

    record Heard(List<Change> changes) implements Decision {
        public Heard {
            changes = List.copyOf(changes);
        }

        static Heard nothingNew() {
            return new Heard(List.of());
        }
    }

    /** More about a flag whose raising never came, so that nobody could be told what it is about. */
    record NeverRaised() implements Decision {}
}
