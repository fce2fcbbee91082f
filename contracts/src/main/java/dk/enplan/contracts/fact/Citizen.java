package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is in the plan: enrolled, moved, gone on, or found to be the same person as another. */
public sealed interface Citizen extends Fact {

    @Wire("citizen.enrolled")
    record Enrolled(
            Cluster cluster,
            Tag municipality,
            @Nullable LocalDate birthDate,
            @Nullable Tag benefit,
            @Nullable Boolean placedInCare,
            @Nullable Boolean fixedContactPerson)
            implements Citizen {}

    /** No-need, declined, residential-offer, moved, died, prison, admission, unreachable, other-effort, offer-expired, mutual, pension, parental-leave. */
    @Wire("citizen.exited")
    record Exited(Tag reason, @Nullable Tag nextOwner) implements Citizen {}

    @Wire("citizen.moved")
    record Moved(Tag fromMunicipality, Tag toMunicipality, LocalDate onDate) implements Citizen {}

    @Wire("citizen.transfer-accepted")
    record TransferAccepted(
            @Nullable Tag municipality,
            @Nullable Tag sector,
            @Nullable String personId) implements Citizen {}

    /** Two records were one person: the survivor takes both histories. */
    @Wire("citizen.identity-merged")
    record IdentityMerged(UUID into) implements Citizen {}
}
