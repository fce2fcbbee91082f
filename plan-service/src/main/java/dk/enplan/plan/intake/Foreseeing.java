package dk.enplan.plan.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What would become of a sector's events if they came in now. Nothing is kept. */
@Component
public final class Foreseeing {

    /** What would become of one event. */
    public enum Fate {
        ACCEPTED,
        KNOWN,
        UNMATCHED,
        REFUSED,
        /** Nothing is told about them any more. */
        ERASED,
        WAITS
    }

    /** @param flags nothing where all of it would wait */
    public record Foreseen(CitizenId citizen, Map<UUID, Fate> fates, Optional<Foresight> flags) {
        public Foreseen {
            fates = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fates));
        }
    }

    private final Plans plans;
    private final Inbox inbox;
    private final Held held;
    private final Erased erased;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    Foreseeing(
            Plans plans,
            Inbox inbox,
            Held held,
            Erased erased,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.plans = plans;
        this.inbox = inbox;
        this.held = held;
        this.erased = erased;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    /** One answer for each citizen they speak of; nothing at all while the store is away. */
    public Optional<List<Foreseen>> of(List<CloudEvent<Fact>> events) {
        var byCitizen =
                events.stream().collect(groupingBy(event -> event.envelope().citizen(), LinkedHashMap::new, toList()));
        try {
            return Optional.of(transactions.within(() -> {
                var answers = new ArrayList<Foreseen>();
                byCitizen.forEach((citizen, its) -> answers.add(of(citizen, its)));
                return List.copyOf(answers);
            }));
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) return Optional.empty();
            throw failed;
        }
    }

    private Foreseen of(CitizenId citizen, List<CloudEvent<Fact>> events) {
        var fates = new LinkedHashMap<UUID, Fate>();
        if (erased.is(citizen)) {
            events.forEach(event -> fates.put(event.envelope().id(), Fate.ERASED));
            return new Foreseen(citizen, fates, Optional.empty());
        }
        if (!held.among(List.of(citizen)).isEmpty()) {
            events.forEach(event -> fates.put(event.envelope().id(), Fate.WAITS));
            return new Foreseen(citizen, fates, Optional.empty());
        }
        var owners =
                inbox.owners(events.stream().map(event -> event.envelope().id()).toList());
        events.forEach(event -> fates.put(event.envelope().id(), Fate.REFUSED));
        var own = events.stream()
                .filter(event ->
                        owners.getOrDefault(event.envelope().id(), citizen).equals(citizen))
                .toList();
        var now = clock.instant();
        var foresight = plans.foresee(
                citizen,
                own.stream()
                        .map(event -> (PlanCommand) new PlanCommand.RecordFact(event, now))
                        .toList());
        for (int i = 0; i < own.size(); i++) {
            var id = own.get(i).envelope().id();
            fates.put(
                    id, fate(foresight.decisions().get(i), foresight.unmatched().contains(id)));
        }
        return new Foreseen(citizen, fates, Optional.of(foresight));
    }

    private static Fate fate(Decision decision, boolean unmatched) {
        return switch (decision) {
            case Decision.Accepted _ when unmatched -> Fate.UNMATCHED;
            case Decision.Accepted _ -> Fate.ACCEPTED;
            case Decision.Known _ -> Fate.KNOWN;
            case Decision.Refused _ -> Fate.REFUSED;
        };
    }
}
