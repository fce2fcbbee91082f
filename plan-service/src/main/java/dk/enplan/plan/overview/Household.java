package dk.enplan.plan.overview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of a household and their plans, as far as the reader's rights go. */
public sealed interface Household {

    /** The plan they are read from is not this reader's to read, or not there. */
    record Closed(PlanReading.Answer answer) implements Household {}

    record Open(UUID citizenId, PlanDocument plan, List<Member> members) implements Household {
        public Open {
            members = List.copyOf(members);
        }
    }

    /** {@code plan}: absent where the member has none, or where it is not this reader's to read. */
    record Member(Circle.Member member, @Nullable PlanDocument plan) {}
}
