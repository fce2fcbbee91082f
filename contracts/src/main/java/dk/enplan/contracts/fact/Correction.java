package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.util.UUID;

/** A fact that was wrong. */
public sealed interface Correction extends Fact {

    /**
     * A fact that was told was wrong: it and what it alone caused no longer count.
     *
     * @param eventId the id of the event that was wrong
     * @param reason wrong-citizen, entered-in-error, superseded
     */
    @Wire("event.annulled")
    record Annulled(UUID eventId, Tag reason) implements Correction {}
}
