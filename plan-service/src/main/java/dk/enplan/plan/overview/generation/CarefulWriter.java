package dk.enplan.plan.overview.generation;

import dk.enplan.plan.model.PlanEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Writes a batch, and sets aside the citizen whose events cannot be written: that one's, from the event that fails on, and nobody
 * else's. All of it is in the caller's transaction, with the tokens: nothing is written twice or skipped.
 */
@Component
class CarefulWriter {

    private final ViewWriter writer;
    private final Summaries summaries;
    private final ViewQueue queue;
    private final ErasedPlans erased;
    private final EventFaults faults;
    private final EventStore store;

    CarefulWriter(
            ViewWriter writer,
            Summaries summaries,
            ViewQueue queue,
            ErasedPlans erased,
            EventFaults faults,
            EventStore store) {
        this.writer = writer;
        this.summaries = summaries;
        this.queue = queue;
        this.erased = erased;
        this.faults = faults;
        this.store = store;
    }

    /** The same, of a generation in which much is {@link ShownAtOnce}; whether anything was left to write. */
    boolean writeWhatIsNotShown(Generation generation, List<DomainEventMessage<?>> batch) {
        var known = writer.known(
                generation,
                batch.stream().map(CarefulWriter::citizen).distinct().toList());
        var left = batch.stream()
                .filter(event -> event.getSequenceNumber() > known.getOrDefault(citizen(event), -1L))
                .toList();
        if (!left.isEmpty()) write(generation, left);
        return !left.isEmpty();
    }

    void write(Generation generation, List<DomainEventMessage<?>> batch) {
        Map<UUID, List<DomainEventMessage<?>>> plans = new LinkedHashMap<>();
        for (var event : batch)
            plans.computeIfAbsent(citizen(event), citizen -> new ArrayList<>()).add(event);
        // What was read before somebody was erased is not written after it.
        plans.keySet().removeAll(erased.among(plans.keySet()));
        for (var citizen : queue.waiting(generation, plans.keySet())) {
            var events = plans.remove(citizen);
            if (events != null) events.forEach(event -> queue.putBehind(generation, event));
        }
        Halves.of(
                List.copyOf(plans.values()),
                those ->
                        attempt(generation, those.stream().flatMap(List::stream).toList()),
                (events, fault) -> setAside(generation, events, fault));
    }

    /** The faults of these events; where there are any, nothing of them is written. */
    Optional<RuntimeException> attempt(Generation generation, List<DomainEventMessage<?>> events) {
        // Reading them is part of it: an event may be one that this version cannot read.
        return faults.of(() -> writer.write(
                generation, events.stream().map(CarefulWriter::told).toList()));
    }

    /** The same, and the line of the worklist with it: a plan that was set aside is whole again, or still is not. */
    Optional<RuntimeException> attemptWithLine(Generation generation, DomainEventMessage<?> event) {
        return faults.of(() -> {
            writer.write(generation, List.of(told(event)));
            summaries.draw(generation, List.of(citizen(event)));
        });
    }

    /** As far as it goes: a plan is to be no older than it must. */
    private void setAside(Generation generation, List<DomainEventMessage<?>> events, RuntimeException together) {
        var failed = false;
        for (var event : events) {
            if (failed) {
                queue.putBehind(generation, event);
                continue;
            }
            var fault = events.size() == 1 ? Optional.of(together) : attempt(generation, List.of(event));
            fault.ifPresent(why -> queue.put(generation, event, why));
            failed = fault.isPresent();
        }
    }

    /**
     * Lines of the worklist that wait to be drawn; whose there were, in the table's order. Whoever's cannot be drawn is set aside by their
     * last event.
     */
    List<UUID> drawSome(Generation generation, Optional<UUID> after, int most, Optional<Generation> older) {
        erased.hold();
        var waiting = summaries.waiting(generation, after, most);
        Halves.of(waiting, those -> faults.of(() -> summaries.draw(generation, those)), (citizen, fault) -> {
            queue.put(generation, last(citizen, summaries.position(generation, citizen)), fault);
            // A line that is old and says so is better than a citizen who is on nobody's list; if it can be had.
            older.filter(Generation::ours).ifPresent(it -> faults.of(() -> summaries.keep(it, generation, citizen)));
        });
        return waiting;
    }

    private DomainEventMessage<?> last(UUID citizen, long position) {
        return store.readEvents(citizen.toString(), position).next();
    }

    private static UUID citizen(DomainEventMessage<?> event) {
        return UUID.fromString(event.getAggregateIdentifier());
    }

    private static Told told(DomainEventMessage<?> event) {
        return new Told(citizen(event), event.getSequenceNumber(), (PlanEvent) event.getPayload());
    }
}
