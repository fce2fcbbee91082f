package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people the citizen lives with or cares for. */
public sealed interface Household extends Fact {

    /**
     * Somebody lives with the citizen, or is cared for by the citizen.
     *
     * @param relation parent, child, partner, carer, sibling
     * @param citizenId the member's own id, when the member has a plan
     * @param needsCarer cannot be without somebody
     */
    @Wire("household.member-joined")
    record MemberJoined(
            String memberId,
            Tag relation,
            @Nullable LocalDate birthDate,
            @Nullable UUID citizenId,
            @Nullable Boolean needsCarer)
            implements Household {}

    /** Somebody no longer lives with the citizen. */
    @Wire("household.member-left")
    record MemberLeft(String memberId) implements Household {}
}
