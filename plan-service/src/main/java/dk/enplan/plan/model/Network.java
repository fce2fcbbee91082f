package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.fact.Bridge;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people in the citizen's own life, and the bridges from paid help to them. */
public record Network(@Nullable Mapped mapped, Register<Bridge.Introduced, Course> bridges) implements Part {

    /** How many there were when somebody last looked. */
    public record Mapped(int unpaid, int paid, List<String> continuing, Origin origin) {
        public Mapped {
            continuing = List.copyOf(continuing);
        }
    }

    public enum Course {
        INTRODUCED,
        ESTABLISHED,
        FAILED
    }

    static Network unmapped() {
        return new Network(null, Register.empty());
    }

    Network evolve(Envelope said, dk.enplan.contracts.fact.Network fact) {
        return switch (fact) {
            case dk.enplan.contracts.fact.Network.Mapped(var unpaid, var paid, var continuing) ->
                new Network(
                        new Mapped(unpaid, paid, continuing == null ? List.of() : continuing, Origin.of(said)),
                        bridges);
        };
    }

    Network evolve(Envelope said, Bridge fact) {
        return new Network(
                mapped,
                switch (fact) {
                    case Bridge.Introduced it -> bridges.begin(it.bridgeId(), said, it, Course.INTRODUCED);
                    case Bridge.Established(var id, var need) -> bridges.turn(id, said, Course.ESTABLISHED);
                    case Bridge.Failed(var id, var need) -> bridges.turn(id, said, Course.FAILED);
                });
    }

    @Override
    public List<UUID> unmatched() {
        return bridges.unmatched();
    }
}
