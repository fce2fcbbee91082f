package dk.enplan.plan.access;

import dk.enplan.plan.access.What.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log: who came to what of whom, by which right and what for.
 *
 * @param citizens several, where several are on one page; none, where a list turned out to be empty
 * @param right the word of why, see {@link ByRight}
 */
record Line(
        Instant at,
        String person,
        List<String> roles,
        @Nullable String sector,
        List<UUID> citizens,
        String what,
        String right,
        String purpose,
        String outcome) {

    Line {
        roles = List.copyOf(roles);
        citizens = List.copyOf(citizens);
    }

    /** Who comes, and what for. */
    record Comer(
            String person, List<String> roles, @Nullable String sector, Purpose purpose) {
        Comer {
            roles = roles.stream().sorted().toList();
        }

        Line line(Instant at, List<UUID> citizens, What what, ByRight right, Outcome outcome) {
            return new Line(
                    at, person, roles, sector, citizens, what.word(), right.word(), purpose.word(), outcome.word());
        }
    }
}
