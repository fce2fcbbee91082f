package dk.enplan.plan.rules;

import dk.enplan.plan.model.Flag;
import dk.enplan.plan.model.Outlook.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A flag from its raising to its end.
 *
 * @param steps the rungs that were reached and changed something, the first one when it was raised
 * @param until when it cleared; absent: it stands
 */
public record Episode(Flag.Key key, List<Step> steps, Optional<Instant> until) {

    public Episode {
        steps = List.copyOf(steps);
    }
}
