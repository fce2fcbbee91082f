package dk.enplan.plan.overview;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Here;
import dk.enplan.plan.access.Mark;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.Reader;
import dk.enplan.plan.identity.Names;
import dk.enplan.plan.model.Lately;
import dk.enplan.plan.model.Memory;
import dk.enplan.plan.model.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans as they are written out for programs. What one reader was given, the next with the same rights is given as well, until something
 * has changed that can change it. For whom something may be there of which they must not know, each is written anew: how long it takes
 * would say that something has changed, or that there is something.
 */
@Component
final class FairCopies implements Memory {

    /** @param version changes with everything that can change the document for this reader */
    @SuppressWarnings("ArrayRecordComponent") // sent as they are, and never changed
    record FairCopy(String version, byte[] json) {}

    /** All that a copy depends on besides the citizen. */
    private record Ground(
            Mark mark, Reader reader, boolean hides, LocalDate day, String rules, Optional<Names.Named> named) {}

    /** Of one position in a plan's history and one day, for its different readers: nobody asks for yesterday's any more. */
    private record Kept(long position, LocalDate day, Map<Ground, FairCopy> copies) {

        private static final Comparator<Kept> NEWEST =
                Comparator.comparingLong(Kept::position).thenComparing(Kept::day);

        int kibibytes() {
            return copies.values().stream()
                    .mapToInt(it -> it.json().length / 1024 + 1)
                    .sum();
        }

        static Kept newer(Kept one, Kept other) {
            var order = NEWEST.compare(one, other);
            if (order != 0) return order > 0 ? one : other;
            var both = new HashMap<>(one.copies());
            both.putAll(other.copies());
            return new Kept(one.position(), one.day(), Map.copyOf(both));
        }
    }

    private final PlanReading reading;
    private final Names names;
    private final Rules rules;
    private final JsonMapper json;
    private final Clock clock;
    private final Lately<Kept> lately;

    FairCopies(
            PlanReading reading,
            Names names,
            Rules rules,
            JsonMapper json,
            Clock clock,
            @Value("${enplan.remembered-copies:16384}") int mostKibibytes) {
        this.reading = reading;
        this.names = names;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
        this.lately = new Lately<>(mostKibibytes, Kept::kibibytes);
    }

    /** Nothing, where there is no plan. */
    Optional<FairCopy> of(Pass pass, AsOf asked) {
        return pass.mark().map(mark -> {
            var ground = ground(pass, mark);
            var keeps = asked.equals(AsOf.now()) && !pass.reader().veiled();
            return keeps ? kept(pass, ground) : write(pass, asked, ground);
        });
    }

    private Ground ground(Pass pass, Mark mark) {
        var today = Here.dateOf(clock.instant());
        return new Ground(mark, pass.reader(), pass.hides(), today, rules.version(), names.of(pass));
    }

    private FairCopy kept(Pass pass, Ground ground) {
        return lately.of(pass.citizen())
                .flatMap(it -> Optional.ofNullable(it.copies().get(ground)))
                .orElseGet(() -> {
                    var copy = write(pass, AsOf.now(), ground);
                    var kept = new Kept(ground.mark().position(), ground.day(), Map.of(ground, copy));
                    lately.keep(pass.citizen(), kept, Kept::newer);
                    return copy;
                });
    }

    private FairCopy write(Pass pass, AsOf asked, Ground ground) {
        var plan = reading.read(pass, asked, ground.mark(), ground.named());
        return new FairCopy(version(plan, asked, ground), json.writeValueAsBytes(plan));
    }

    /** As far as this reader may know: of a position that moves for others only nothing is said. */
    private static String version(PlanDocument plan, AsOf asked, Ground ground) {
        var veiled = ground.reader().veiled();
        return String.join(
                "-",
                plan.position() + (plan.behind() ? "-behind" : ""),
                // What became of flags does not move the position of whoever must not know why: so it is told by
                // itself.
                ground.reader().rights()
                        + (veiled ? "+" + Integer.toHexString(plan.flags().hashCode()) : ""),
                ground.day().toString(),
                ground.rules(),
                String.valueOf(ground.named().map(Names.Named::revision).orElse(0L)),
                String.valueOf(asked.knownAt()),
                String.valueOf(asked.trueAt()));
    }

    @Override
    public void forget(CitizenId citizen) {
        lately.forget(citizen);
    }
}
