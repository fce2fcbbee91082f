package dk.enplan.contracts.erasure;

import dk.enplan.contracts.Wire;
import java.util.UUID;

/** Somebody is to be forgotten by all who keep something about them. Told for each record of a person, under its own key. */
public sealed interface Erasure {

    /**
     * The citizen is erased: forget what you keep about them, and tell nothing more.
     *
     * @param erasureId the record of it, for those who may ask plan-service about it; the same for all records of one person
     */
    @Wire("citizen.erased")
    record Erased(UUID erasureId) implements Erasure {}
}
