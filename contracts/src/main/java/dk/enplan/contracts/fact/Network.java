package dk.enplan.contracts.fact;

import dk.enplan.contracts.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people in the citizen's own life, paid and unpaid. */
public sealed interface Network extends Fact {

    @Wire("network.mapped")
    record Mapped(int unpaid, int paid, @Nullable List<String> continuing) implements Network {
        public Mapped {
            continuing = continuing == null ? null : List.copyOf(continuing);
        }
    }
}
