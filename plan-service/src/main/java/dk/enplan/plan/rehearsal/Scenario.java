package dk.enplan.plan.rehearsal;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.contracts.flag.Severity;
import dk.enplan.contracts.flag.Told;
import dk.enplan.plan.model.Flag;
import dk.enplan.plan.rules.PlanLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's story, and what the plan must have said at each point of it.
 *
 * @param arrivals in the order in which they come in
 * @param open the watched rules that have an open flag at the end; nothing, where the story does not say
 */
public record Scenario(
        String name,
        CitizenId citizen,
        Set<String> watch,
        Map<String, Map<String, Object>> params,
        List<Arrival> arrivals,
        List<Expected> expect,
        Instant until,
        Optional<Set<String>> open,
        List<PlanLine> plan) {

    public Scenario {
        watch = Set.copyOf(watch);
        params = Map.copyOf(params);
        arrivals = List.copyOf(arrivals);
        expect = List.copyOf(expect);
        open = open.map(Set::copyOf);
        plan = List.copyOf(plan);
    }

    /** Something comes in. */
    public sealed interface Arrival {

        Instant at();
    }

    /** A sector's event. */
    public record Heard(CloudEvent<Fact> fact, Instant at) implements Arrival {}

    /**
     * Somebody answers a flag: has seen it, or lets it rest.
     *
     * @param cause absent: every flag of the rule that stands
     */
    public record Answered(
            boolean waives, String rule, Optional<List<String>> cause, String by, String reason, Instant at)
            implements Arrival {
        public Answered {
            cause = cause.map(List::copyOf);
        }

        boolean means(Flag.Key flag) {
            return flag.rule().equals(rule) && cause.map(flag.cause()::equals).orElse(true);
        }
    }

    /** What becomes of a flag. */
    public enum What {
        RAISED,
        ESCALATED,
        CLEARED,
        WAIVED
    }

    /** A flag change as the story writes it; what is not written there is not asked about. */
    public record Expected(
            LocalDate day,
            What what,
            String rule,
            @Nullable Severity severity,
            @Nullable Set<Told> tell,
            @Nullable List<String> cause,
            Map<UUID, String> because,
            @Nullable Boolean retroactive,
            int line) {
        public Expected {
            tell = tell == null ? null : Set.copyOf(tell);
            cause = cause == null ? null : List.copyOf(cause);
            because = Map.copyOf(because);
        }
    }
}
