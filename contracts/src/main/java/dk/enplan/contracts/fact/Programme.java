package dk.enplan.contracts.fact;

import dk.enplan.contracts.Tag;
import dk.enplan.contracts.Wire;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A project or offer the citizen takes part in. */
public sealed interface Programme extends Fact {

    @Wire("programme.joined")
    record Joined(Tag programmeId, @Nullable LocalDate fundedUntil) implements Programme {}

    @Wire("programme.left")
    record Left(Tag programmeId, @Nullable Tag reason) implements Programme {}

    @Wire("programme.closing")
    record Closing(
            Tag programmeId, LocalDate endsOn, @Nullable String successor) implements Programme {}
}
