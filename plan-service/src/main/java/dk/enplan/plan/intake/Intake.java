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
import java.util.UUID;
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
            byCitizen(sorted).values().forEach(this::takeOrPark);
        }
    }

    private void takeOrPark(List<Sorted> ofOneCitizen) {
        try {
            transactions.within(() -> takeAll(ofOneCitizen));
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) throw failed;
            log.error(
                    "parked {} event(s) from {}",
                    ofOneCitizen.size(),
                    ofOneCitizen.getFirst().arrival().cameFrom(),
                    failed);
            transactions.within(() -> parkAll(ofOneCitizen));
        }
    }

    private void takeAll(List<Sorted> sorted) {
        var now = clock.instant();
        var readable = sorted.stream()
                .filter(Sorted.Recordable.class::isInstance)
                .map(Sorted.Recordable.class::cast)
                .toList();
        var citizens = readable.stream().map(Intake::citizen).distinct().toList();
        // All of them now and in one order: two batches that share citizens take turns instead of waiting for each
        // other.
        outbox.lock(citizens.stream().map(CitizenId::toString).sorted().toList());
        var held = setAside.held(citizens);
        var answers = new ArrayList<Outbox.Message>();
        sorted.stream()
                .filter(it -> !(it instanceof Sorted.Recordable))
                .forEach(it -> answers.addAll(putAside(it, now)));
        readable.stream()
                .filter(it -> held.contains(citizen(it)))
                .forEach(it -> answers.addAll(putAside(behind(it), now)));
        var welcome =
                readable.stream().filter(it -> !held.contains(citizen(it))).toList();
        answers.addAll(record(welcome, now));
        outbox.put(answers);
    }

    private List<Outbox.Message> record(List<Sorted.Recordable> facts, Instant now) {
        var owners = inbox.owners(facts.stream().map(Intake::eventId).toList());
        var answers = new ArrayList<Outbox.Message>();
        Map<CitizenId, List<Sorted.Recordable>> byCitizen =
                facts.stream().collect(groupingBy(Intake::citizen, LinkedHashMap::new, toList()));
        byCitizen.forEach((citizen, its) -> {
            var own = its.stream()
                    .filter(it -> owners.getOrDefault(eventId(it), citizen).equals(citizen))
                    .toList();
            its.stream().filter(it -> !own.contains(it)).forEach(it -> answers.addAll(putAside(idTaken(it), now)));
            var decisions = plans.handle(
                    citizen,
                    own.stream()
                            .map(it -> (PlanCommand) new PlanCommand.RecordFact(it.fact(), now))
                            .toList());
            for (int i = 0; i < own.size(); i++) answers.addAll(answer(own.get(i), decisions.get(i), now));
            inbox.remember(citizen, own.stream().map(Intake::eventId).toList(), now);
        });
        return answers;
    }

    private List<Outbox.Message> answer(Sorted.Recordable it, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Accepted accepted -> List.of(letter(it, new Receipt.Accepted(eventId(it)), now));
            case Decision.Known known -> List.of(letter(it, new Receipt.Duplicate(eventId(it)), now));
            case Decision.Refused(var reason) ->
                switch (reason) {
                    case ID_TAKEN -> putAside(idTaken(it), now);
                    case UNMATCHED, MERGED ->
                        throw new IllegalStateException("what a sector has seen is kept, even where it does not fit");
                };
        };
    }

    private void parkAll(List<Sorted> sorted) {
        var now = clock.instant();
        var answers = new ArrayList<Outbox.Message>();
        for (var it : sorted) {
            var parked = it instanceof Sorted.Recordable readable ? failed(readable) : it;
            answers.addAll(putAside(parked, now));
        }
        outbox.put(answers);
    }

    private List<Outbox.Message> putAside(Sorted it, Instant now) {
        setAside.keep(it, now);
        return Letters.toSender(it, now);
    }

    private static Outbox.Message letter(Sorted.Recordable it, Receipt receipt, Instant now) {
        return Letters.of(it.arrival().sector(), citizen(it), receipt, now);
    }

    private static Sorted idTaken(Sorted.Recordable it) {
        return new Sorted.Refused(
                it.arrival(),
                eventId(it),
                citizen(it).value(),
                "id-taken",
                "id",
                "already stands for another event; give a new event a new id");
    }

    private static Sorted failed(Sorted.Recordable it) {
        return parked(it, "failed", "The plan could not take it in. It is kept, and we have been told.");
    }

    private static Sorted behind(Sorted.Recordable it) {
        return parked(it, "failed", "It waits behind an earlier event about the same citizen that is parked.");
    }

    private static Sorted parked(Sorted.Recordable it, String code, String reason) {
        return new Sorted.Parked(it.arrival(), eventId(it), citizen(it).value(), code, reason);
    }

    private static CitizenId citizen(Sorted.Recordable it) {
        return it.fact().envelope().citizen();
    }

    private static UUID eventId(Sorted.Recordable it) {
        return it.fact().envelope().id();
    }

    private static Map<Object, List<Sorted>> byCitizen(Collection<Sorted> sorted) {
        return sorted.stream()
                .collect(groupingBy(
                        it -> it instanceof Sorted.Recordable readable
                                ? citizen(readable)
                                : it.arrival().cameFrom(),
                        LinkedHashMap::new,
                        toList()));
    }
}
