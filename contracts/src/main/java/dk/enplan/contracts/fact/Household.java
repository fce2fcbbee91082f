package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people the citizen lives with or cares for. */
public sealed interface Household extends Fact {

    /** Parent, child, partner, carer, sibling. */
    @Wire("household.member-joined")
    record MemberJoined(
            String memberId,
            Tag relation,
            @Nullable LocalDate birthDate,
            @Nullable UUID citizenId,
            @Nullable Boolean needsCarer)
            implements Household {}

    @Wire("household.member-left")
    record MemberLeft(String memberId) implements Household {}
}
