package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;

/** What stands in the way. */
public sealed interface Barrier extends Fact {

    @Wire("barrier.named")
    record Named(String barrierId, Tag kind, SeverityOfBarrier severity, Tag namedBy) implements Barrier {}

    @Wire("barrier.removed")
    record Removed(String barrierId) implements Barrier {}
}
