package dk.enplan.plan.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access log, as those read it who watch over it.
 *
 * @param right the name of a right, or of a refusal
 */
public record Logged(
        long position,
        Instant at,
        String person,
        List<String> roles,
        @Nullable String sector,
        List<UUID> citizens,
        String what,
        String right,
        String purpose,
        String outcome) {

    public Logged {
        roles = List.copyOf(roles);
        citizens = List.copyOf(citizens);
    }

    static Logged of(AccessLogRows.Kept kept) {
        var line = kept.line();
        return new Logged(
                kept.position(),
                line.at(),
                line.person(),
                line.roles(),
                line.sector(),
                line.citizens(),
                line.what(),
                line.right(),
                line.purpose(),
                line.outcome());
    }
}
