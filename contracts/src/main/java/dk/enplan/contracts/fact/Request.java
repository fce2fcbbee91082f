package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** What the citizen asked for. */
public sealed interface Request extends Fact {

    /**
     * The citizen asked for something.
     *
     * @param to the sector that is asked
     */
    @Wire("request.made")
    record Made(
            String requestId, @Nullable Tag topic, @Nullable Tag to) implements Request {}

    /** The citizen has an answer. */
    @Wire("request.answered")
    record Answered(String requestId) implements Request {}
}
