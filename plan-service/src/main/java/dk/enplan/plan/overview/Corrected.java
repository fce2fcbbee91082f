package dk.enplan.plan.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was told and taken back later, and what came of it meanwhile.
 *
 * @param fact what was told; {@code counts} is false
 * @param correction what took it back
 * @param from when the plan knew it, {@code until} when it knew better
 * @param flags those that were raised on it by then, with all that became of them
 * @param decisions what was decided in a sector, or done in the plan, while it stood: whether they rested on it is for a person to say
 */
public record Corrected(
        Telling.Told fact,
        Telling.Told correction,
        Instant from,
        Instant until,
        List<Trail.Flagged> flags,
        List<Telling.Told> decisions) {

    public Corrected {
        flags = List.copyOf(flags);
        decisions = List.copyOf(decisions);
    }

    public UUID eventId() {
        return UUID.fromString(fact.id());
    }
}
