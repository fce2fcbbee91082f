package dk.enplan.contracts.flag;

import dk.enplan.contracts.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be told. With a person, that person; without one, whoever serves the role (for the sector, where one is named),
 * so that a flag about a missing person still reaches someone.
 */
public record Recipient(
        Told told, @Nullable Tag sector, @Nullable String personId) {}
