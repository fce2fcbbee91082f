package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Tag;
import dk.enplan.contracts.fact.Referral;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was sent on to whom, and what became of it. */
public record Referrals(Register<Referral.Sent, Course> known) implements Part {

    public sealed interface Course {
        record Sent() implements Course {}

        record Queued(@Nullable Integer expectedDays) implements Course {}

        record Accepted(@Nullable LocalDate startsOn) implements Course, Over {}

        record Rejected(Tag reason) implements Course, Over {}

        /** Accepted first, then sent back. */
        record Returned(Tag reason) implements Course, Over {}

        record Withdrawn() implements Course, Over {}
    }

    static Referrals none() {
        return new Referrals(Register.empty());
    }

    Referrals evolve(Envelope said, Referral fact) {
        return new Referrals(
                switch (fact) {
                    case Referral.Sent sent -> known.begin(sent.referralId(), said, sent, new Course.Sent());
                    case Referral.Queued(var id, var days) -> known.turn(id, said, new Course.Queued(days));
                    case Referral.Accepted(var id, var on) -> known.turn(id, said, new Course.Accepted(on));
                    case Referral.Rejected(var id, var reason) -> known.turn(id, said, new Course.Rejected(reason));
                    case Referral.Returned(var id, var reason) -> known.turn(id, said, new Course.Returned(reason));
                    case Referral.Withdrawn(var id, var by) -> known.turn(id, said, new Course.Withdrawn());
                });
    }

    /** Nobody has said yes or no. */
    public Stream<Item<Referral.Sent, Course>> waiting() {
        return known.open();
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
