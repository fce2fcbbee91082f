package dk.enplan.plan.overview.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Tries again what was set aside: each citizen's once, in order, in every generation that is filled. */
@Component
class ViewRetry {

    private final Generations generations;
    private final ViewQueue queue;
    private final CarefulWriter writer;

    ViewRetry(Generations generations, ViewQueue queue, CarefulWriter writer) {
        this.generations = generations;
        this.queue = queue;
        this.writer = writer;
    }

    /** @param fault the class of the fault and where it was thrown */
    record Failing(int generation, UUID citizenId, String fault) {}

    record Outcome(int tried, int wentThrough, List<Failing> stillFail) {
        Outcome {
            stillFail = List.copyOf(stillFail);
        }
    }

    Outcome all() {
        var stillFail = new ArrayList<Failing>();
        var tried = 0;
        for (var generation : generations.present())
            if (generation.ours() && generation.filled()) tried += all(generation, stillFail);
        return new Outcome(tried, tried - stillFail.size(), stillFail);
    }

    private int all(Generation generation, List<Failing> stillFail) {
        var seen = new HashSet<UUID>();
        Map<UUID, Optional<Failing>> tried = new HashMap<>();
        int before;
        do {
            before = seen.size();
            queue.tryOne(generation, seen::add, event -> {
                var citizen = UUID.fromString(event.getAggregateIdentifier());
                var fault = attempt(generation, event);
                tried.put(citizen, fault.map(why -> failing(generation, citizen, why)));
                return fault;
            });
        } while (seen.size() > before);
        tried.values().forEach(failing -> failing.ifPresent(stillFail::add));
        return tried.size();
    }

    private Optional<RuntimeException> attempt(Generation generation, DomainEventMessage<?> event) {
        return writer.attemptWithLine(generation, event);
    }

    private static Failing failing(Generation generation, UUID citizen, RuntimeException fault) {
        var named = EventFaults.named(fault);
        return new Failing(generation.number(), citizen, named.type() + " " + named.message());
    }
}
