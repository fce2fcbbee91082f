package dk.enplan.plan.overview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of a household and their plans, as far as the reader's rights go. */
public record Household(UUID citizenId, PlanDocument plan, List<Member> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** {@code plan}: absent where the member has none, or where it is not this reader's to read. */
    public record Member(Circle.Member member, @Nullable PlanDocument plan) {}
}
