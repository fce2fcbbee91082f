package dk.enplan.plan.wiring;

import dk.enplan.contracts.CitizenId;
import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.LastLook;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.Showing;
import dk.enplan.plan.model.Verdict;
import dk.enplan.plan.model.WakeUps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The plans in Axon's event store: load all that are asked for, decide one by one, write what follows together at the end of the
 * unit of work. A thin shell; the law is in {@link PlanDecider}.
 */
final class AxonPlans implements Plans {

    private static final String TYPE = "Plan";

    private final EventStore store;
    private final Streams streams;
    private final PlanDecider decider;
    private final Announcements announcements;
    private final WakeUps wakeUps;
    private final RecentJournals recent;
    private final LastLook lastLook;
    private final Showing showing;
    private final Function<Collection<CitizenId>, Set<CitizenId>> erased;

    AxonPlans(
            EventStore store,
            Streams streams,
            PlanDecider decider,
            Announcements announcements,
            WakeUps wakeUps,
            RecentJournals recent,
            LastLook lastLook,
            Showing showing,
            Function<Collection<CitizenId>, Set<CitizenId>> erased) {
        this.store = store;
        this.streams = streams;
        this.decider = decider;
        this.announcements = announcements;
        this.wakeUps = wakeUps;
        this.recent = recent;
        this.lastLook = lastLook;
        this.showing = showing;
        this.erased = erased;
    }

    @Override
    public Map<CitizenId, List<Decision>> handle(Map<CitizenId, List<PlanCommand>> commands) {
        var together = together();
        var decisions = new LinkedHashMap<CitizenId, List<Decision>>();
        for (var some : inPieces(commands.keySet())) {
            var read = read(some);
            for (var citizen : some) {
                // A record that was merged into this one may have told it something just now.
                var plan = together.of(citizen, Objects.requireNonNull(read.remove(citizen)));
                var its = Objects.requireNonNull(commands.get(citizen));
                decisions.put(citizen, handle(citizen, plan, its, together));
            }
        }
        return decisions;
    }

    /** In their order: a batch may be about hundreds of whom years have been told, and memory does not hold all of that at once. */
    private List<List<CitizenId>> inPieces(Collection<CitizenId> citizens) {
        var unread = citizens.stream()
                .filter(citizen -> recent.read(citizen).next() == 0)
                .toList();
        var lengths = unread.size() > 1 ? streams.lengths(unread) : Map.<CitizenId, Long>of();
        var pieces = new ArrayList<List<CitizenId>>();
        var events = 0L;
        for (var citizen : citizens) {
            var more = lengths.getOrDefault(citizen, 0L);
            if (pieces.isEmpty() || events + more > recent.mostAtOnce()) {
                pieces.add(new ArrayList<>());
                events = 0;
            }
            pieces.getLast().add(citizen);
            events += more;
        }
        return pieces;
    }

    private List<Decision> handle(
            CitizenId citizen, RecentJournals.Read plan, List<PlanCommand> commands, Together together) {
        var verdict = decide(plan, commands);
        append(citizen, plan.next(), verdict.events());
        var after = plan.after(verdict);
        var stays = recent.letsIn(after);
        together.add(citizen, verdict, after, stays);
        if (!stays && !verdict.events().isEmpty())
            after.known().map(lastLook::at).ifPresent(together::afterwards);
        // A record that was merged into another tells it what it hears, in the same transaction.
        var onward = verdict.toldOnward();
        if (!onward.isEmpty()) handle(toThoseWhoAreThere(onward));
        return verdict.decisions();
    }

    /** A merger that was taken back tells on as well; and by then the other may have been erased. */
    private Map<CitizenId, List<PlanCommand>> toThoseWhoAreThere(Map<CitizenId, List<PlanCommand>> onward) {
        var there = new LinkedHashMap<>(onward);
        there.keySet().removeAll(erased.apply(onward.keySet()));
        return there;
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

    private RecentJournals.Read read(CitizenId citizen) {
        return Objects.requireNonNull(read(List.of(citizen)).get(citizen));
    }

    /** From where we were, whoever has written since: the store alone says what has happened. */
    private Map<CitizenId, RecentJournals.Read> read(Collection<CitizenId> citizens) {
        var read = new HashMap<CitizenId, RecentJournals.Read>();
        for (var citizen : citizens) read.put(citizen, recent.read(citizen));
        var news = streams.read(read.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().next())));
        news.forEach((citizen, events) -> read.computeIfPresent(citizen, (same, known) -> known.and(events)));
        return read;
    }

    private void append(CitizenId citizen, long first, List<PlanEvent> events) {
        if (events.isEmpty()) return;
        var messages = new ArrayList<DomainEventMessage<PlanEvent>>();
        for (var event : events)
            messages.add(new GenericDomainEventMessage<>(TYPE, citizen.toString(), first + messages.size(), event));
        // Kept by the store until the unit of work ends, and written there in one go.
        store.publish(messages);
    }

    private Together together() {
        var unit = CurrentUnitOfWork.get();
        return unit.getOrComputeResource(Together.class.getName(), first -> together(unit));
    }

    private Together together(UnitOfWork<?> unit) {
        var together = new Together(recent.mostUncommitted());
        unit.onPrepareCommit(prepared -> {
            announcements.announce(together.said());
            wakeUps.at(together.next());
            together.afterwards(showing.show(together.news()));
        });
        unit.afterCommit(committed -> {
            together.decided().forEach(recent::keep);
            together.afterwards().forEach(Runnable::run);
        });
        return together;
    }
}
