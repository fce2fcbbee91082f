package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Household.MemberJoined;
import dk.enplan.contracts.fact.Household.MemberLeft;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who lives with the citizen or is cared for by them. */
public record Household(Register<MemberJoined, Course> known) implements Part {

    public enum Course implements Over {
        HERE,
        LEFT;

        @Override
        public boolean over() {
            return this == LEFT;
        }
    }

    static Household nobody() {
        return new Household(Register.empty());
    }

    Household evolve(Envelope said, dk.enplan.contracts.fact.Household fact) {
        return new Household(
                switch (fact) {
                    case MemberJoined joined -> known.begin(joined.memberId(), said, joined, Course.HERE);
                    case MemberLeft(var memberId) -> known.turn(memberId, said, Course.LEFT);
                });
    }

    public Stream<Item<MemberJoined, Course>> members() {
        return known.open();
    }

    public boolean child() {
        return members().anyMatch(member -> member.said().relation().value().equals("child"));
    }

    @Override
    public List<UUID> unmatched() {
        return known.unmatched();
    }
}
