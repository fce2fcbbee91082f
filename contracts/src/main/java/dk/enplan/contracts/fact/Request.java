package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** What the citizen asked for. */
public sealed interface Request extends Fact {

    @Wire("request.made")
    record Made(
            String requestId, @Nullable Tag topic, @Nullable Tag to) implements Request {}

    @Wire("request.answered")
    record Answered(String requestId) implements Request {}
}
