package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;

/** What stands in the way. */
public sealed interface Barrier extends Fact {

    /**
     * Something stands in the citizen's way.
     *
     * @param kind what it is, for instance sleep, debt, transport
     * @param namedBy citizen, or the sector that sees it
     */
    @Wire("barrier.named")
    record Named(String barrierId, Tag kind, SeverityOfBarrier severity, Tag namedBy) implements Barrier {}

    /** It no longer stands in the way. */
    @Wire("barrier.removed")
    record Removed(String barrierId) implements Barrier {}
}
