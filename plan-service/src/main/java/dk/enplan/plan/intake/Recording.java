package dk.enplan.plan.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.receipt.Receipt;
import dk.enplan.kit.database.OneWay;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.intake.Arrival.Sorted;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What becomes of some events in one transaction: one load and one decision for each citizen among them, and in all as many
 * statements for many citizens as for one.
 */
@Component
class Recording {

    /** What came of them. Those that are neither were set aside as something else. */
    record Taken(int events, int recorded, int refused) {

        Taken and(Taken more) {
            return new Taken(events + more.events, recorded + more.recorded, refused + more.refused);
        }
    }

    private final Plans plans;
    private final Inbox inbox;
    private final SetAside setAside;
    private final Held held;
    private final Outbox outbox;
    private final Erased erased;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Recording(
            Plans plans,
            Inbox inbox,
            SetAside setAside,
            Held held,
            Outbox outbox,
            Erased erased,
            JdbcTemplate jdbc,
            Clock clock) {
        this.plans = plans;
        this.inbox = inbox;
        this.setAside = setAside;
        this.held = held;
        this.outbox = outbox;
        this.erased = erased;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As they come: behind whatever is held. */
    Taken arriving(List<Sorted> sorted) {
        // All of them now and in one order: two batches that share citizens take turns instead of waiting for each
        // other. Also those of whom something is only set aside: nothing about somebody is, once they are erased.
        var named =
                sorted.stream().flatMap(it -> it.named().stream()).distinct().toList();
        var way = new OneWay(jdbc);
        var gone = erased.hold(way, named);
        var mustWait = held.among(way, named);
        way.go();
        return take(sorted, mustWait.get(), gone.get());
    }

    /** The first of what is held about one citizen who is locked: nothing is before them. */
    Taken fromTheFront(List<Sorted> sorted) {
        return take(
                sorted,
                Set.of(),
                erased.hold(sorted.stream()
                        .flatMap(it -> it.named().stream())
                        .distinct()
                        .toList()));
    }

    /** What broke by itself and could not be taken in at all. */
    void parking(Sorted it) {
        take(List.of(it), Set.of(), erased.hold(it.named()));
    }

    private Taken take(List<Sorted> all, Set<CitizenId> mustWait, Set<CitizenId> gone) {
        var now = clock.instant();
        // Of these nothing is kept, not even that it came: they are answered, and that is all.
        var late = all.stream()
                .filter(it -> it.named().stream().anyMatch(gone::contains))
                .toList();
        var sorted = all.stream().filter(it -> !late.contains(it)).toList();
        var welcome = new ArrayList<Sorted.Recordable>();
        var aside = new ArrayList<Sorted>();
        for (var it : sorted) {
            if (!(it instanceof Sorted.Recordable readable)) aside.add(it);
            else if (mustWait.contains(readable.citizen())) aside.add(readable.behind());
            else welcome.add(readable);
        }
        var answers = new ArrayList<>(record(welcome, aside, now));
        var recorded = answers.size();
        setAside.keep(aside, now);
        aside.forEach(it -> answers.addAll(Letters.toSender(it, now)));
        late.forEach(it -> answers.addAll(Letters.erased(it, gone, now)));
        outbox.put(answers);
        var refused = aside.stream().filter(Sorted.Refused.class::isInstance).count() + late.size();
        return new Taken(all.size(), recorded, (int) refused);
    }

    /** @return an answer for each that is in the plan now */
    private List<Outbox.Message> record(List<Sorted.Recordable> facts, List<Sorted> aside, Instant now) {
        if (facts.isEmpty()) return List.of();
        // Only when they are written down is it certain whose ids they are: two may claim one at once about two
        // citizens.
        var allNew = inbox.remember(
                facts.stream()
                        .map(it -> new Inbox.Claim(it.eventId(), it.citizen()))
                        .toList(),
                now);
        var owners = allNew
                ? Map.<UUID, CitizenId>of()
                : inbox.owners(facts.stream().map(Sorted.Recordable::eventId).toList());
        facts.stream().filter(it -> !owns(it, owners)).forEach(it -> aside.add(it.idTaken()));
        Map<CitizenId, List<Sorted.Recordable>> own = facts.stream()
                .filter(it -> owns(it, owners))
                .collect(groupingBy(Sorted.Recordable::citizen, LinkedHashMap::new, toList()));
        var answers = new ArrayList<Outbox.Message>();
        plans.handle(commands(own, now)).forEach((citizen, decisions) -> {
            var its = own.getOrDefault(citizen, List.of());
            for (int i = 0; i < its.size(); i++) answer(its.get(i), decisions.get(i), answers, aside, now);
        });
        return answers;
    }

    private static boolean owns(Sorted.Recordable it, Map<UUID, CitizenId> owners) {
        return owners.getOrDefault(it.eventId(), it.citizen()).equals(it.citizen());
    }

    private static Map<CitizenId, List<PlanCommand>> commands(
            Map<CitizenId, List<Sorted.Recordable>> facts, Instant now) {
        var commands = new LinkedHashMap<CitizenId, List<PlanCommand>>();
        facts.forEach((citizen, its) -> commands.put(
                citizen,
                its.stream()
                        .map(it -> (PlanCommand) new PlanCommand.RecordFact(it.fact(), now))
                        .toList()));
        return commands;
    }

    private static void answer(
            Sorted.Recordable it, Decision decision, List<Outbox.Message> answers, List<Sorted> aside, Instant now) {
        switch (decision) {
            case Decision.Accepted accepted -> answers.add(letter(it, new Receipt.Accepted(it.eventId()), now));
            case Decision.Known known -> answers.add(letter(it, new Receipt.Duplicate(it.eventId()), now));
            case Decision.Refused(var reason) -> {
                switch (reason) {
                    case ID_TAKEN -> aside.add(it.idTaken());
                    case UNMATCHED, MERGED, NOT_OPEN ->
                        throw new IllegalStateException("what a sector has seen is kept, even where it does not fit");
                }
            }
        }
    }

    private static Outbox.Message letter(Sorted.Recordable it, Receipt receipt, Instant now) {
        return Letters.of(it.arrival().sector(), it.citizen(), receipt, now);
    }
}
