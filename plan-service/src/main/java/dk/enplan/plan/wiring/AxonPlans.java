package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.Verdict;
import dk.enplan.plan.model.WakeUps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final RecentJournals recent;

    AxonPlans(
            EventStore store,
            PlanDecider decider,
            Announcements announcements,
            WakeUps wakeUps,
            RecentJournals recent) {
        this.store = store;
        this.decider = decider;
        this.announcements = announcements;
        this.wakeUps = wakeUps;
        this.recent = recent;
    }

    @Override
    public List<Decision> handle(CitizenId citizen, List<PlanCommand> commands) {
        var read = read(citizen);
        var verdict = decide(read, commands);
        append(citizen, read.next(), verdict.events());
        wakeUps.at(citizen, verdict.next());
        recent.keepWhenCommitted(new RecentJournals.Read(
                verdict.after(), read.next() + verdict.events().size(), Optional.of(verdict.watch())));
        // A record that was merged into another tells it what it hears, in the same transaction.
        verdict.tellOnward(this::handle);
        return verdict.decisions();
    }

    @Override
    public List<Decision> consider(CitizenId citizen, List<PlanCommand> commands) {
        return decide(read(citizen), commands).decisions();
    }

    private Verdict decide(RecentJournals.Read read, List<PlanCommand> commands) {
        return read.watch()
                .map(watch -> decider.decide(read.journal(), watch, commands))
                .orElseGet(() -> decider.decide(read.journal(), commands));
    }

    @Override
    public Foresight foresee(CitizenId citizen, List<PlanCommand> commands) {
        return decider.foresee(read(citizen).journal(), commands);
    }

    /** From where we were, whoever has written since: the store alone says what has happened. */
    private RecentJournals.Read read(CitizenId citizen) {
        var known = recent.of(citizen);
        var news = new ArrayList<PlanEvent>();
        var history = store.readEvents(citizen.toString(), known.next());
        while (history.hasNext()) news.add((PlanEvent) history.next().getPayload());
        return new RecentJournals.Read(known.journal().evolve(news), known.next() + news.size(), known.watch());
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
