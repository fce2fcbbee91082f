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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** What is read of a plan's history when it is decided on. */
class AxonPlansTest {

    private final List<Long> readFrom = new ArrayList<>();
    private final AxonTransactions transactions = new AxonTransactions(NoTransactionManager.INSTANCE);
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AxonPlans here = replica(1_000);

    private AxonPlans replica(int mostFacts) {
        return new AxonPlans(
                store,
                this::read,
                new PlanDecider(RuleBook.shipped()),
                said -> {},
                next -> {},
                new RecentJournals(mostFacts),
                asked -> java.util.Set.of());
    }

    private Map<CitizenId, List<PlanEvent>> read(Map<CitizenId, Long> from) {
        var read = new HashMap<CitizenId, List<PlanEvent>>();
        from.forEach((citizen, first) -> {
            readFrom.add(first);
            var events = new ArrayList<PlanEvent>();
            store.readEvents(citizen.toString(), first)
                    .forEachRemaining(event -> events.add((PlanEvent) event.getPayload()));
            read.put(citizen, events);
        });
        return read;
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

    @Test
    void plans_that_nobody_asks_for_are_forgotten_first() {
        var small = replica(3);
        var other = CitizenId.of("22222222-2222-4222-8222-222222222222");
        tell(small, CITIZEN, 1);
        tell(small, other, 1);
        readFrom.clear();
        tell(small, other, 2);
        tell(small, CITIZEN, 2);
        assertThat(readFrom).containsExactly(2L, 0L);
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
