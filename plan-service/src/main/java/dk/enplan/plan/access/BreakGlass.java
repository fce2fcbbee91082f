package dk.enplan.plan.access;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import dk.enplan.kit.edge.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whoever must read a plan now and stands in no relation to its citizen: they say why, read for a while, and the citizen's
 * coordinators and the data-protection officer see that they did.
 */
@Component
public class BreakGlass {

    public static final int LONGEST = 60;
    public static final int LONGEST_REASON = 1_000;
    /** Less is no sentence. */
    static final int SHORTEST_REASON = 15;

    /** What came of it. */
    public sealed interface Answer {

        record Broken(UUID glassId, Instant until) implements Answer {}

        /** They may read it as it is. */
        record NotNeeded() implements Answer {}

        /** Nobody in this role reads plans, or this one is opened to nobody. */
        record Refused(Refusal why) implements Answer {}

        record ReasonMissing() implements Answer {}

        record ReasonTooLong() implements Answer {}

        /** Who it is about is known: the number would stand where no number stands. */
        record ReasonHoldsCpr() implements Answer {}

        record TooLong() implements Answer {}
    }

    private final Access access;
    private final Glasses glasses;
    private final Clock clock;

    BreakGlass(Access access, Glasses glasses, Clock clock) {
        this.access = access;
        this.glasses = glasses;
        this.clock = clock;
    }

    /** Whether there is a plan at all is told to nobody here either: who breaks the glass before nothing finds nothing. */
    public Answer breaks(Caller caller, CitizenId citizen, @Nullable String said, int minutes) {
        // Whom it is not for is not told how to do it.
        if (!caller.is("coordinator")
                && !caller.is("caseworker")
                && access.knock(caller, citizen) instanceof Access.Knock.Shut(var why)) return new Answer.Refused(why);
        var reason = said == null ? "" : said.strip();
        if (reason.length() < SHORTEST_REASON || !reason.contains(" ")) return new Answer.ReasonMissing();
        if (reason.length() > LONGEST_REASON) return new Answer.ReasonTooLong();
        if (Cpr.standsIn(reason)) return new Answer.ReasonHoldsCpr();
        if (minutes < 1 || minutes > LONGEST) return new Answer.TooLong();
        return switch (access.knock(caller, citizen)) {
            case Access.Knock.Open() -> new Answer.NotNeeded();
            case Access.Knock.Shut(var why) -> new Answer.Refused(why);
            case Access.Knock.Glass() -> broken(caller, citizen, reason, minutes);
        };
    }

    private Answer broken(Caller caller, CitizenId citizen, String reason, int minutes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var broken = new Glasses.Broken(
                UUID.randomUUID(),
                citizen.value(),
                caller.name(),
                caller.roles().stream().sorted().toList(),
                caller.sectorOrNone(),
                reason,
                now,
                now.plus(Duration.ofMinutes(minutes)));
        glasses.breaks(broken);
        return new Answer.Broken(broken.glassId(), broken.until());
    }

    /** Somebody broke the glass before this plan, as its coordinators are told. */
    public record Told(String person, @Nullable String sector, String reason, Instant at, Instant until) {}

    /** Who has done so in the last month, for those who coordinate. */
    public List<Told> toldTo(Pass pass) {
        if (!pass.right().coordinates()) return List.of();
        var since = clock.instant().minus(Duration.ofDays(30));
        return glasses.of(Optional.of(pass.citizen()), 20).stream()
                .filter(it -> it.at().isAfter(since))
                .map(it -> new Told(it.person(), it.sector(), it.reason(), it.at(), it.until()))
                .toList();
    }
}
