package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.util.UUID;

/** A fact that was wrong. */
public sealed interface Correction extends Fact {

    /** Wrong-citizen, entered-in-error, superseded. */
    @Wire("event.annulled")
    record Annulled(UUID eventId, Tag reason) implements Correction {}
}
