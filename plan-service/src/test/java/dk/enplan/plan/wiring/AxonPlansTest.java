package dk.enplan.plan.wiring;

import static dk.enplan.plan.model.Telling.CITIZEN;
import static dk.enplan.plan.model.Telling.on;
import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.fact.Home;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.rules.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** What is read of a plan's history when it is decided on. */
class AxonPlansTest {

    private final List<Long> readFrom = new ArrayList<>();
    private final List<Integer> readTogether = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final AxonTransactions transactions = new AxonTransactions(NoTransactionManager.INSTANCE);
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AxonPlans here = replica(1_000);

    private AxonPlans replica(int mostFacts) {
        return new AxonPlans(
                store,
                new Watched(),
                new PlanDecider(RuleBook.shipped()),
                said -> {},
                next -> {},
                new RecentJournals(mostFacts),
                leaving -> () -> left.add(leaving.position()),
                news -> () -> {},
                asked -> java.util.Set.of());
    }

    private final class Watched implements Streams {

        @Override
        public Map<CitizenId, List<PlanEvent>> read(Map<CitizenId, Long> from) {
            var read = new HashMap<CitizenId, List<PlanEvent>>();
            from.forEach((citizen, first) -> {
                readFrom.add(first);
                var events = new ArrayList<PlanEvent>();
                store.readEvents(citizen.toString(), first)
                        .forEachRemaining(event -> events.add((PlanEvent) event.getPayload()));
                read.put(citizen, events);
            });
            readTogether.add(read.values().stream().mapToInt(List::size).sum());
            return read;
        }

        @Override
        public Map<CitizenId, Long> lengths(Collection<CitizenId> citizens) {
            var lengths = new HashMap<CitizenId, Long>();
            for (var citizen : citizens)
                store.lastSequenceNumberFor(citizen.toString()).ifPresent(last -> lengths.put(citizen, last + 1));
            return lengths;
        }
    }

    /** The first fact is followed by what rules the plan is under: two events. */
    @Test
    void a_history_that_was_read_is_read_on_and_not_again() {
        for (int day = 1; day <= 3; day++) tell(here, CITIZEN, day);
        assertThat(readFrom).containsExactly(0L, 2L, 3L);
    }

    @Test
    void what_another_replica_wrote_meanwhile_is_met() {
        var there = replica(1_000);
        tell(here, CITIZEN, 1);
        tell(there, CITIZEN, 2);
        assertThat(tell(here, CITIZEN, 2)).isInstanceOf(Decision.Known.class);
        assertThat(tell(here, CITIZEN, 3)).isInstanceOf(Decision.Accepted.class);
        assertThat(readFrom).containsExactly(0L, 0L, 2L, 3L);
    }

    @Test
    void what_was_not_committed_was_never_read() {
        tell(here, CITIZEN, 1);
        try {
            transactions.within(() -> {
                here.handle(CITIZEN, List.of(record(CITIZEN, 2)));
                throw new IllegalStateException("the rest of the batch breaks");
            });
        } catch (IllegalStateException broken) {
            assertThat(broken).hasMessageContaining("breaks");
        }
        assertThat(tell(here, CITIZEN, 2)).isInstanceOf(Decision.Accepted.class);
    }

    /** There is room for twenty-five of them. */
    @Test
    void who_is_met_again_soon_takes_the_place_of_whom_nobody_asks_for() {
        var small = replica(51);
        var citizens = IntStream.range(0, 26)
                .mapToObj(it -> CitizenId.of("222222%02d-2222-4222-8222-222222222222".formatted(it)))
                .toList();
        for (var citizen : citizens) tell(small, citizen, 1);
        readFrom.clear();
        tell(small, citizens.getLast(), 2);
        tell(small, citizens.getLast(), 3);
        assertThat(readFrom).as("let in at the second time").containsExactly(0L, 3L);
        readFrom.clear();
        tell(small, citizens.getFirst(), 2);
        assertThat(readFrom).as("nobody has asked for it the longest").containsExactly(0L);
        readFrom.clear();
        tell(small, citizens.get(20), 2);
        assertThat(readFrom).as("is there as before").containsExactly(2L);
    }

    @Test
    void who_is_not_let_in_is_looked_at_once_more_and_what_was_seen_is_kept_with_the_commit() {
        var small = replica(2);
        tell(small, CITIZEN, 1);
        assertThat(left).as("there was room").isEmpty();
        var other = CitizenId.of("22222222-2222-4222-8222-222222222222");
        transactions.within(() -> {
            small.handle(other, List.of(record(other, 1), record(other, 2)));
            assertThat(left).as("not yet committed").isEmpty();
        });
        assertThat(left).as("as it is at the end").containsExactly(2L);
    }

    /** Each of them has four events: three facts, and what rules they are under. */
    @Test
    void plans_that_memory_does_not_hold_at_once_are_read_and_judged_one_after_the_other() {
        var citizens = Stream.of("2", "3", "4", "5", "6")
                .map(it -> CitizenId.of("%1$s2222222-2222-4222-8222-222222222222".formatted(it)))
                .toList();
        for (var citizen : citizens) for (int day = 1; day <= 3; day++) tell(here, citizen, day);
        readTogether.clear();
        var small = replica(20 * 8);
        var next = new LinkedHashMap<CitizenId, List<PlanCommand>>();
        for (var citizen : citizens) next.put(citizen, List.of(record(citizen, 4)));
        var decided = transactions.within(() -> small.handle(next));
        assertThat(readTogether).containsExactly(8, 8, 4);
        assertThat(decided.keySet()).containsExactlyElementsOf(citizens);
        assertThat(decided.values()).allMatch(its -> its.getFirst() instanceof Decision.Accepted);
        for (var citizen : citizens) assertThat(tell(here, citizen, 4)).isInstanceOf(Decision.Known.class);
    }

    /** The first was let go before it was told of again. */
    @Test
    void what_a_transaction_has_said_it_knows_though_it_keeps_no_more_of_the_plan() {
        var other = CitizenId.of("22222222-2222-4222-8222-222222222222");
        var small = replica(2);
        transactions.within(() -> {
            small.handle(CITIZEN, List.of(record(CITIZEN, 1), record(CITIZEN, 2)));
            small.handle(other, List.of(record(other, 1), record(other, 2)));
            assertThat(small.handle(CITIZEN, List.of(record(CITIZEN, 2))).getFirst())
                    .isInstanceOf(Decision.Known.class);
            assertThat(small.handle(CITIZEN, List.of(record(CITIZEN, 3))).getFirst())
                    .isInstanceOf(Decision.Accepted.class);
        });
        for (int day = 1; day <= 3; day++) assertThat(tell(here, CITIZEN, day)).isInstanceOf(Decision.Known.class);
    }

    private Decision tell(AxonPlans plans, CitizenId citizen, int day) {
        return transactions
                .within(() -> plans.handle(citizen, List.of(record(citizen, day))))
                .getFirst();
    }

    private static PlanCommand record(CitizenId citizen, int day) {
        var fact = on("2026-05-0" + day)
                .about(citizen)
                .by("housing")
                .told(citizen + " " + day, new Home.TenancyStarted("h"));
        return new PlanCommand.RecordFact(fact, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
