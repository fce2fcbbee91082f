package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.rehearsal.Scenario.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What became of a flag, and when.
 *
 * @param from when it would have been said by a clock that never comes late: a plan is looked at some moments after midnight
 * @param tell who is told of this very change
 * @param because the events the flag rests on, and whatever was told at that moment
 * @param retroactive it had never held, as far as is known now
 */
public record Change(
        Instant at,
        Instant from,
        What what,
        String rule,
        List<String> cause,
        Severity severity,
        Set<Told> tell,
        Set<UUID> because,
        boolean retroactive) {

    public Change {
        cause = List.copyOf(cause);
        tell = Set.copyOf(tell);
        because = Set.copyOf(because);
    }

    public LocalDate day() {
        return Here.dateOf(at);
    }
}
