package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A project or offer the citizen takes part in. */
public sealed interface Programme extends Fact {

    /**
     * The citizen takes part in a project or an offer.
     *
     * @param fundedUntil the last day with money for it
     */
    @Wire("programme.joined")
    record Joined(Tag programmeId, @Nullable LocalDate fundedUntil) implements Programme {}

    /** The citizen no longer takes part. */
    @Wire("programme.left")
    record Left(Tag programmeId, @Nullable Tag reason) implements Programme {}

    /**
     * A project or an offer will end.
     *
     * @param successor what takes its place
     */
    @Wire("programme.closing")
    record Closing(
            Tag programmeId, LocalDate endsOn, @Nullable String successor) implements Programme {}
}
