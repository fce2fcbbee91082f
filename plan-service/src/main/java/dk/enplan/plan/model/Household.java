package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Household.MemberJoined;
import dk.enplan.contracts.fact.Household.MemberLeft;
import java.util.Map;

/** Who lives with the citizen or is cared for by them. */
public record Household(Map<String, Member> members) {

    public record Member(String memberId, String relation, Origin origin) {}

    public Household {
        members = Kept.copy(members);
    }

    static Household nobody() {
        return new Household(Map.of());
    }

    Household evolve(Envelope said, dk.enplan.contracts.fact.Household fact) {
        return switch (fact) {
            case MemberJoined joined ->
                new Household(Kept.with(
                        members,
                        joined.memberId(),
                        new Member(joined.memberId(), joined.relation().value(), Origin.of(said))));
            case MemberLeft(var memberId) -> new Household(Kept.without(members, memberId));
        };
    }

    public boolean child() {
        return members.values().stream().anyMatch(member -> member.relation().equals("child"));
    }
}
