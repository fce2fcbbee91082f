package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import org.jspecify.annotations.Nullable;

/** The way from paid help to the citizen's own network. */
public sealed interface Bridge extends Fact {

    /**
     * Somebody of the citizen's own network, or a voluntary offer, is to take over from paid help.
     *
     * @param need what is taken over
     * @param to who takes over, for instance neighbour, association
     * @param effortId the paid effort that it takes over from
     */
    @Wire("bridge.introduced")
    record Introduced(
            String bridgeId, Tag need, Tag to, @Nullable String effortId) implements Bridge {}

    /**
     * The own network or the voluntary offer carries it now.
     *
     * @param need what is carried
     */
    @Wire("bridge.established")
    record Established(String bridgeId, Tag need) implements Bridge {}

    /**
     * It could not be carried without paid help.
     *
     * @param need what is not carried
     */
    @Wire("bridge.failed")
    record Failed(String bridgeId, Tag need) implements Bridge {}
}
