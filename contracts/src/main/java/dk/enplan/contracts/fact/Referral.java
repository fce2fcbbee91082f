package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Text;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody was sent on to somebody else. */
public sealed interface Referral extends Fact {

    /** Assessment, treatment, offer, aid, health. */
    @Wire("referral.sent")
    record Sent(
            String referralId, Tag kind, Tag to, @Nullable Text reason) implements Referral {}

    @Wire("referral.accepted")
    record Accepted(String referralId, @Nullable LocalDate startsOn) implements Referral {}

    @Wire("referral.rejected")
    record Rejected(String referralId, Tag reason) implements Referral {}

    /** Accepted first, then sent back (finance, too-severe, …). */
    @Wire("referral.returned")
    record Returned(String referralId, Tag reason) implements Referral {}

    @Wire("referral.withdrawn")
    record Withdrawn(String referralId, @Nullable Tag by) implements Referral {}

    @Wire("referral.queued")
    record Queued(String referralId, @Nullable Integer expectedDays) implements Referral {}
}
