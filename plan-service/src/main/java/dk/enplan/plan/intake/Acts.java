package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.fact.Citizen;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Decides what people say about one citizen while they wait for the answer: all of it, or nothing. No receipt is sent, because
 * the answer is one. What sectors tell of the same citizen takes turns with it, and nobody overtakes what is parked.
 */
@Component
public final class Acts {

    /** What became of them. */
    public sealed interface Outcome {

        /** In the plan: {@code known} of them had been before and changed nothing. */
        record Recorded(List<UUID> ids, int known) implements Outcome {
            public Recorded {
                ids = List.copyOf(ids);
            }
        }

        /** These ids already stand for something else. */
        record Taken(List<UUID> ids) implements Outcome {
            public Taken {
                ids = List.copyOf(ids);
            }
        }

        record Refused(List<Objection> objections) implements Outcome {
            public Refused {
                objections = List.copyOf(objections);
            }
        }

        /** Something about this citizen could not be taken in, and this would have to wait behind it. */
        record Held() implements Outcome {}

        /** A database away, two at once: it passes. */
        record NotNow() implements Outcome {}
    }

    /** @param index its place among those that were said together */
    public record Objection(int index, UUID id, Decision.Reason reason) {}

    /** Whatever was done in this transaction is undone, and this is said. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Outcome because;

        Undone(Outcome because) {
            super(null, null, false, false);
            this.because = because;
        }
    }

    private final Plans plans;
    private final Inbox inbox;
    private final TimedHere timedHere;
    private final Held held;
    private final Erased erased;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    Acts(
            Plans plans,
            Inbox inbox,
            TimedHere timedHere,
            Held held,
            Erased erased,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.plans = plans;
        this.inbox = inbox;
        this.timedHere = timedHere;
        this.held = held;
        this.erased = erased;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    public Outcome take(CitizenId citizen, List<Act> acts) {
        return answered(() -> record(citizen, acts));
    }

    /** What would become of them now; nothing is kept. */
    public Outcome consider(CitizenId citizen, List<Act> said) {
        return answered(() -> {
            var gone = erased.among(whom(citizen, said));
            if (gone.contains(citizen)) return new Outcome.NotNow();
            var intoNobody = mergedInto(gone, said);
            if (!intoNobody.isEmpty()) return new Outcome.Refused(intoNobody);
            if (held(citizen)) return new Outcome.Held();
            var acts = timedHere.asBefore(said);
            var taken = taken(citizen, ids(acts));
            return taken.isEmpty()
                    ? outcome(acts, plans.consider(citizen, commands(acts, clock.instant())))
                    : new Outcome.Taken(taken);
        });
    }

    /** When this was taken in about this citizen, from whomever it came. */
    public Optional<Instant> takenInAt(CitizenId citizen, UUID id) {
        return inbox.takenInAt(citizen, id);
    }

    private Outcome answered(Supplier<Outcome> work) {
        try {
            return transactions.within(work);
        } catch (Undone undone) {
            return undone.because;
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) return new Outcome.NotNow();
            throw failed;
        }
    }

    private Outcome record(CitizenId citizen, List<Act> said) {
        var gone = erased.hold(whom(citizen, said));
        // Erased since they were let in: asked again, they are told what holds now.
        if (gone.contains(citizen)) return new Outcome.NotNow();
        var intoNobody = mergedInto(gone, said);
        if (!intoNobody.isEmpty()) return new Outcome.Refused(intoNobody);
        if (held(citizen)) return new Outcome.Held();
        var now = clock.instant();
        var acts = timedHere.asBefore(said);
        // Only when they are written down is it certain whose ids they are: two may claim one at once about two
        // citizens.
        inbox.remember(
                ids(acts).stream().map(id -> new Inbox.Claim(id, citizen)).toList(), now);
        var taken = taken(citizen, ids(acts));
        if (!taken.isEmpty()) throw new Undone(new Outcome.Taken(taken));
        timedHere.remember(acts);
        return switch (outcome(acts, plans.handle(citizen, commands(acts, now)))) {
            case Outcome.Recorded recorded -> recorded;
            case Outcome otherwise -> throw new Undone(otherwise);
        };
    }

    /** The citizen, and whoever would take over their history. */
    private static Set<CitizenId> whom(CitizenId citizen, List<Act> said) {
        var whom = new LinkedHashSet<>(Set.of(citizen));
        for (var act : said) into(act).ifPresent(whom::add);
        return whom;
    }

    private static Optional<CitizenId> into(Act act) {
        return act.fact().data() instanceof Citizen.IdentityMerged(var into)
                ? Optional.of(new CitizenId(into))
                : Optional.empty();
    }

    private static List<Objection> mergedInto(Set<CitizenId> gone, List<Act> said) {
        var objections = new ArrayList<Objection>();
        for (int i = 0; i < said.size(); i++)
            if (into(said.get(i)).filter(gone::contains).isPresent())
                objections.add(new Objection(i, said.get(i).id(), Decision.Reason.UNMATCHED));
        return objections;
    }

    private boolean held(CitizenId citizen) {
        return !held.among(List.of(citizen)).isEmpty();
    }

    private static List<UUID> ids(List<Act> acts) {
        return acts.stream().map(Act::id).distinct().toList();
    }

    private List<UUID> taken(CitizenId citizen, List<UUID> ids) {
        var owners = inbox.owners(ids);
        return ids.stream()
                .filter(id -> !owners.getOrDefault(id, citizen).equals(citizen))
                .toList();
    }

    private static List<PlanCommand> commands(List<Act> acts, Instant now) {
        return acts.stream()
                .map(act -> (PlanCommand) new PlanCommand.Act(act.fact(), act.unknown(), now))
                .toList();
    }

    private static Outcome outcome(List<Act> acts, List<Decision> decisions) {
        var known = 0;
        var objections = new ArrayList<Objection>();
        for (int i = 0; i < acts.size(); i++) {
            switch (decisions.get(i)) {
                case Decision.Accepted accepted -> {}
                case Decision.Known knownAlready -> known++;
                case Decision.Refused(var reason) ->
                    objections.add(new Objection(i, acts.get(i).id(), reason));
            }
        }
        if (objections.isEmpty()) return new Outcome.Recorded(ids(acts), known);
        var taken = objections.stream()
                .filter(it -> it.reason() == Decision.Reason.ID_TAKEN)
                .map(Objection::id)
                .distinct()
                .toList();
        return taken.isEmpty() ? new Outcome.Refused(objections) : new Outcome.Taken(taken);
    }
}
