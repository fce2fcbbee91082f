package dk.enplan.plan.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.receipt.Receipt;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.intake.Arrival.Sorted;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in a batch: one load and one decision for each citizen in it, everything in one transaction; the caller commits the
 * offsets afterwards, so that what was taken in twice is met here as known. Where one citizen's plan breaks, the batch
 * is taken citizen by citizen, and only that one is parked.
 */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Plans plans;
    private final Inbox inbox;
    private final SetAside setAside;
    private final Outbox outbox;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    Intake(
            Plans plans,
            Inbox inbox,
            SetAside setAside,
            Outbox outbox,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.plans = plans;
        this.inbox = inbox;
        this.setAside = setAside;
        this.outbox = outbox;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    void take(List<Arrival> arrivals) {
        var sorted = arrivals.stream().map(Sorting::sort).toList();
        try {
            transactions.within(() -> takeAll(sorted));
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) throw failed;
            byCitizen(sorted).values().forEach(its -> takeOrPark(() -> its));
        }
    }

    /**
     * Takes up what was set aside about one citizen because its type was unknown, by the same road as any arrival: it leaves
     * there in the transaction that takes it in.
     *
     * @return how many there were
     */
    int takeUp(CitizenId citizen, Collection<String> types, int most) {
        var taken = new AtomicInteger();
        takeOrPark(() -> {
            outbox.lock(List.of(citizen.toString()));
            var released = setAside.release(citizen, types, most);
            taken.set(released.size());
            return released.stream().map(Sorting::sort).toList();
        });
        return taken.get();
    }

    private void takeOrPark(Supplier<List<Sorted>> ofOneCitizen) {
        try {
            transactions.within(() -> takeAll(ofOneCitizen.get()));
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) throw failed;
            transactions.within(() -> parkAll(ofOneCitizen.get(), failed));
        }
    }

    private void takeAll(List<Sorted> sorted) {
        var now = clock.instant();
        var readable = sorted.stream()
                .filter(Sorted.Recordable.class::isInstance)
                .map(Sorted.Recordable.class::cast)
                .toList();
        var citizens =
                readable.stream().map(Sorted.Recordable::citizen).distinct().toList();
        // All of them now and in one order: two batches that share citizens take turns instead of waiting for each
        // other.
        outbox.lock(citizens.stream().map(CitizenId::toString).sorted().toList());
        var held = setAside.held(citizens);
        var answers = new ArrayList<Outbox.Message>();
        sorted.stream()
                .filter(it -> !(it instanceof Sorted.Recordable))
                .forEach(it -> answers.addAll(putAside(it, now)));
        readable.stream()
                .filter(it -> held.contains(it.citizen()))
                .forEach(it -> answers.addAll(putAside(it.behind(), now)));
        var welcome =
                readable.stream().filter(it -> !held.contains(it.citizen())).toList();
        answers.addAll(record(welcome, now));
        outbox.put(answers);
    }

    private List<Outbox.Message> record(List<Sorted.Recordable> facts, Instant now) {
        var answers = new ArrayList<Outbox.Message>();
        Map<CitizenId, List<Sorted.Recordable>> byCitizen =
                facts.stream().collect(groupingBy(Sorted.Recordable::citizen, LinkedHashMap::new, toList()));
        // Only when they are written down is it certain whose ids they are: two may claim one at once about two
        // citizens.
        byCitizen.forEach((citizen, its) -> inbox.remember(
                citizen, its.stream().map(Sorted.Recordable::eventId).toList(), now));
        var owners = inbox.owners(facts.stream().map(Sorted.Recordable::eventId).toList());
        byCitizen.forEach((citizen, its) -> {
            var own = its.stream()
                    .filter(it -> owners.getOrDefault(it.eventId(), citizen).equals(citizen))
                    .toList();
            its.stream().filter(it -> !own.contains(it)).forEach(it -> answers.addAll(putAside(it.idTaken(), now)));
            var decisions = plans.handle(
                    citizen,
                    own.stream()
                            .map(it -> (PlanCommand) new PlanCommand.RecordFact(it.fact(), now))
                            .toList());
            for (int i = 0; i < own.size(); i++) answers.addAll(answer(own.get(i), decisions.get(i), now));
        });
        return answers;
    }

    private List<Outbox.Message> answer(Sorted.Recordable it, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Accepted accepted -> List.of(letter(it, new Receipt.Accepted(it.eventId()), now));
            case Decision.Known known -> List.of(letter(it, new Receipt.Duplicate(it.eventId()), now));
            case Decision.Refused(var reason) ->
                switch (reason) {
                    case ID_TAKEN -> putAside(it.idTaken(), now);
                    case UNMATCHED, MERGED, NOT_OPEN ->
                        throw new IllegalStateException("what a sector has seen is kept, even where it does not fit");
                };
        };
    }

    private void parkAll(List<Sorted> sorted, RuntimeException failed) {
        if (sorted.isEmpty()) return;
        log.error(
                "parked {} event(s) from {}",
                sorted.size(),
                sorted.getFirst().arrival().cameFrom(),
                failed);
        var now = clock.instant();
        var answers = new ArrayList<Outbox.Message>();
        for (var it : sorted) {
            var parked = it instanceof Sorted.Recordable readable ? readable.failed() : it;
            answers.addAll(putAside(parked, now));
        }
        outbox.put(answers);
    }

    private List<Outbox.Message> putAside(Sorted it, Instant now) {
        setAside.keep(it, now);
        return Letters.toSender(it, now);
    }

    private static Outbox.Message letter(Sorted.Recordable it, Receipt receipt, Instant now) {
        return Letters.of(it.arrival().sector(), it.citizen(), receipt, now);
    }

    private static Map<Object, List<Sorted>> byCitizen(Collection<Sorted> sorted) {
        return sorted.stream()
                .collect(groupingBy(
                        it -> it instanceof Sorted.Recordable readable
                                ? readable.citizen()
                                : it.arrival().cameFrom(),
                        LinkedHashMap::new,
                        toList()));
    }
}
