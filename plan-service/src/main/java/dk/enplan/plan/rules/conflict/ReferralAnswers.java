package dk.enplan.plan.rules.conflict;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Referral;
import dk.enplan.plan.rules.scene.History;
import dk.enplan.plan.rules.scene.Saying;
import java.util.Optional;

/** Yes and no to a referral, in the words every rule uses. */
final class ReferralAnswers {

    private ReferralAnswers() {}

    static boolean refuses(Referral said) {
        return reason(said).isPresent();
    }

    /** Why it was turned down or sent back; nothing for what is neither. */
    static Optional<Tag> reason(Referral said) {
        return switch (said) {
            case Referral.Rejected it -> Optional.of(it.reason());
            case Referral.Returned it -> Optional.of(it.reason());
            case Referral.Sent _, Referral.Accepted _, Referral.Withdrawn _, Referral.Queued _ -> Optional.empty();
        };
    }

    static String referral(Referral said) {
        return switch (said) {
            case Referral.Sent it -> it.referralId();
            case Referral.Accepted it -> it.referralId();
            case Referral.Rejected it -> it.referralId();
            case Referral.Returned it -> it.referralId();
            case Referral.Withdrawn it -> it.referralId();
            case Referral.Queued it -> it.referralId();
        };
    }

    /** Accepted, and not sent back later. */
    static boolean stands(History history, Saying<Referral.Accepted> accepted) {
        return history.about(
                        Referral.Returned.class, "referralId", accepted.said().referralId())
                .noneMatch(returned -> returned.after(accepted));
    }
}
