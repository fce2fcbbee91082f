package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in the plan: enrolled, moved, gone on, or found to be the same person as another. */
public sealed interface Citizen extends Fact {

    /**
     * The citizen is in a plan. Rules are asked from now on.
     *
     * @param municipality the one that acts
     * @param fixedContactPerson the citizen has a right to one
     */
    @Wire("citizen.enrolled")
    record Enrolled(
            Cluster cluster,
            Tag municipality,
            @Nullable LocalDate birthDate,
            @Nullable Tag benefit,
            @Nullable Boolean placedInCare,
            @Nullable Boolean fixedContactPerson)
            implements Citizen {}

    /**
     * The citizen is no longer in a plan.
     *
     * @param reason no-need, declined, residential-offer, moved, died, prison, admission, unreachable, other-effort, offer-expired, mutual, pension, parental-leave
     * @param nextOwner the sector or municipality that goes on
     */
    @Wire("citizen.exited")
    record Exited(Tag reason, @Nullable Tag nextOwner) implements Citizen {}

    /** The citizen moved to another municipality. */
    @Wire("citizen.moved")
    record Moved(Tag fromMunicipality, Tag toMunicipality, LocalDate onDate) implements Citizen {}

    /**
     * Whoever takes over has said yes.
     *
     * @param personId who receives the citizen there
     */
    @Wire("citizen.transfer-accepted")
    record TransferAccepted(
            @Nullable Tag municipality,
            @Nullable Tag sector,
            @Nullable String personId) implements Citizen {}

    /**
     * Two records were one person: the survivor takes both histories.
     *
     * @param into the citizen id that stays
     */
    @Wire("citizen.identity-merged")
    record IdentityMerged(UUID into) implements Citizen {}
}
