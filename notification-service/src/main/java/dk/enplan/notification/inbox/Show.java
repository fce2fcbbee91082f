package dk.enplan.notification.inbox;

import java.util.Optional;

/** Which notices a reader asks for. */
enum Show {
    OPEN,
    SETTLED,
    ALL;

    static Optional<Show> of(String written) {
        return switch (written) {
            case "open" -> Optional.of(OPEN);
            case "settled" -> Optional.of(SETTLED);
            case "all" -> Optional.of(ALL);
            default -> Optional.empty();
        };
    }
}
