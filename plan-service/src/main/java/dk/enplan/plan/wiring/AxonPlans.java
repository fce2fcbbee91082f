package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.WakeUps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The plans in Axon's event store: load once, decide, append. A thin shell; the law is in {@link PlanDecider}. */
final class AxonPlans implements Plans {

    private static final String TYPE = "Plan";

    private final EventStore store;
    private final PlanDecider decider;
    private final Announcements announcements;
    private final WakeUps wakeUps;

    AxonPlans(EventStore store, PlanDecider decider, Announcements announcements, WakeUps wakeUps) {
        this.store = store;
        this.decider = decider;
        this.announcements = announcements;
        this.wakeUps = wakeUps;
    }

    @Override
    public List<Decision> handle(CitizenId citizen, List<PlanCommand> commands) {
        var journal = Journal.empty(citizen);
        long next = 0;
        var history = store.readEvents(citizen.toString(), 0L);
        while (history.hasNext()) {
            var message = history.next();
            journal = journal.evolve((PlanEvent) message.getPayload());
            next = message.getSequenceNumber() + 1;
        }
        var decisions = new ArrayList<Decision>();
        var happened = new ArrayList<PlanEvent>();
        var now = Instant.MIN;
        for (var command : commands) {
            var decision = decider.decide(journal, command);
            decisions.add(decision);
            now = command.at();
            if (decision instanceof Decision.Accepted(var events)) {
                for (var event : events) journal = journal.evolve(event);
                happened.addAll(events);
            }
        }
        append(citizen, next, happened);
        wakeUps.at(citizen, decider.outlook(journal, now).next());
        return decisions;
    }

    private void append(CitizenId citizen, long first, List<PlanEvent> events) {
        if (events.isEmpty()) return;
        var messages = new ArrayList<DomainEventMessage<PlanEvent>>();
        for (var event : events)
            messages.add(new GenericDomainEventMessage<>(TYPE, citizen.toString(), first + messages.size(), event));
        store.publish(messages);
        announcements.announce(citizen, events);
    }
}
