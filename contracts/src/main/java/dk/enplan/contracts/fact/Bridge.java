package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** The way from paid help to the citizen's own network. */
public sealed interface Bridge extends Fact {

    /** From paid help to the citizen's own network or a voluntary offer. */
    @Wire("bridge.introduced")
    record Introduced(
            String bridgeId, Tag need, Tag to, @Nullable String effortId) implements Bridge {}

    @Wire("bridge.established")
    record Established(String bridgeId, Tag need) implements Bridge {}

    @Wire("bridge.failed")
    record Failed(String bridgeId, Tag need) implements Bridge {}
}
