package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.intake.Arrival.Sorted;
import dk.enplan.plan.intake.Recording.Taken;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every way in, and what becomes of what breaks. A batch is one transaction; the caller commits the offsets afterwards, so that what
 * was taken in twice is met as known. What breaks is taken by halves, down to the event that breaks it: that one is parked, and what
 * comes after it about the same citizen waits behind it.
 */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Recording recording;
    private final SetAside setAside;
    private final Outbox outbox;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    Intake(
            Recording recording,
            SetAside setAside,
            Outbox outbox,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.recording = recording;
        this.setAside = setAside;
        this.outbox = outbox;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    void take(List<Arrival> arrivals) {
        takeOrPark(sort(arrivals));
    }

    private void takeOrPark(List<Sorted> sorted) {
        var broken = attempt(() -> recording.arriving(sorted));
        if (broken.isEmpty()) return;
        if (sorted.size() == 1) {
            transactions.within(() -> park(sorted.getFirst(), broken.get()));
            return;
        }
        var half = sorted.size() / 2;
        takeOrPark(sorted.subList(0, half));
        takeOrPark(sorted.subList(half, sorted.size()));
    }

    /**
     * Takes up what was set aside about one citizen because its type was unknown, by the same road as any arrival: it leaves
     * there in the transaction that takes it in.
     *
     * @return how many there were
     */
    int takeUp(CitizenId citizen, Collection<String> types, int most) {
        var released = new ArrayList<Sorted>();
        var broken = attempt(() -> {
            released.addAll(locked(citizen, () -> setAside.release(citizen, types, most)));
            recording.arriving(released);
        });
        if (broken.isEmpty()) return released.size();
        if (released.size() > 1) return takeUp(citizen, types, released.size() / 2);
        transactions.within(
                () -> locked(citizen, () -> setAside.release(citizen, types, 1)).forEach(it -> park(it, broken.get())));
        return released.size();
    }

    /**
     * Takes in the first of what is held about one citizen, as many as can be taken together. What arrives meanwhile waits for the
     * citizen's lock, and then finds what is left of the queue, or none.
     *
     * @return nothing where the very first breaks the plan again: it stays where it is, and so does the queue
     */
    Optional<Taken> retry(CitizenId citizen, int most) {
        var released = new ArrayList<Sorted>();
        var taken = new ArrayList<Taken>();
        var broken = attempt(() -> {
            released.addAll(locked(citizen, () -> setAside.releaseHeld(citizen, most)));
            taken.add(recording.fromTheFront(released));
        });
        if (broken.isEmpty()) return Optional.of(taken.getFirst());
        if (released.size() > 1) return retry(citizen, released.size() / 2);
        transactions.within(() -> broke(released.getFirst(), broken.get()));
        return Optional.empty();
    }

    private List<Sorted> locked(CitizenId citizen, Supplier<List<Arrival>> queue) {
        outbox.lock(List.of(citizen.toString()));
        return sort(queue.get());
    }

    /** What broke, if it is nothing that passes. */
    private Optional<Throwable> attempt(Runnable work) {
        try {
            transactions.within(work);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError failed) {
            if (faults.technical(failed)) throw failed;
            return Optional.of(failed);
        }
    }

    private List<Sorted> sort(List<Arrival> arrivals) {
        return arrivals.stream().map(it -> Sorting.sort(it, clock)).toList();
    }

    private void park(Sorted it, Throwable failed) {
        recording.parking(it instanceof Sorted.Recordable readable ? readable.failed() : it.bare());
        broke(it, failed);
    }

    private void broke(Sorted it, Throwable failed) {
        var fault = Fault.of(failed);
        log.error("parked an event from {}: {}", it.arrival().cameFrom(), fault);
        setAside.broke(it.arrival(), fault, clock.instant());
    }
}
