package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody was sent on to somebody else. */
public sealed interface Referral extends Fact {

    /**
     * The citizen was sent on to somebody else.
     *
     * @param kind assessment, treatment, offer, aid, health
     * @param to the sector it went to
     */
    @Wire("referral.sent")
    record Sent(
            String referralId, Tag kind, Tag to, @Nullable Text reason) implements Referral {}

    /** They will see the citizen. */
    @Wire("referral.accepted")
    record Accepted(String referralId, @Nullable LocalDate startsOn) implements Referral {}

    /** They will not see the citizen. */
    @Wire("referral.rejected")
    record Rejected(String referralId, Tag reason) implements Referral {}

    /**
     * Accepted first, then sent back.
     *
     * @param reason finance, too-severe, …
     */
    @Wire("referral.returned")
    record Returned(String referralId, Tag reason) implements Referral {}

    /**
     * It is no longer asked for.
     *
     * @param by citizen, sector
     */
    @Wire("referral.withdrawn")
    record Withdrawn(String referralId, @Nullable Tag by) implements Referral {}

    /** The citizen is on a waiting list. */
    @Wire("referral.queued")
    record Queued(String referralId, @Nullable Integer expectedDays) implements Referral {}
}
