package dk.enplan.plan.wiring;

import dk.enplan.plan.keys.KeysInTests;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Transactions;
import dk.enplan.testkit.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The event store as the service has it, on a database of its own, where nobody minds what a test does to it. */
public final class StoreOnItsOwn {

    private final DataSource database;
    private final DataSourceTransactionManager transactions;
    private final EventStore store;

    /** @param name of the database */
    public StoreOnItsOwn(String name) {
        this.database = Ground.shared().database(name).dataSource();
        migrate(database, "latest");
        this.transactions = new DataSourceTransactionManager(database);
        var wiring = new AxonWiring();
        this.store = wiring.eventStore(wiring.eventStorageEngine(
                wiring.connectionProvider(database),
                wiring.axonTransactionManager(transactions),
                wiring.serializer(),
                wiring.eventSerializer(),
                new JdbcTemplate(database),
                KeysInTests.on(database)));
    }

    /** As a start of the service does, up to some version. */
    public static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    public DataSource database() {
        return database;
    }

    public DataSourceTransactionManager transactionManager() {
        return transactions;
    }

    public Transactions transactions() {
        return new AxonTransactions(new SpringTransactionManager(transactions));
    }

    /** Forgets everything. */
    public void clear() {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("truncate domain_event, anchor").update();
        for (var append : java.util.List.of("erasure_of", "erasure")) {
            jdbc.sql("alter table " + append + " disable trigger user").update();
            jdbc.sql("delete from " + append).update();
            jdbc.sql("alter table " + append + " enable trigger user").update();
        }
        jdbc.sql("alter sequence domain_event_global_index restart").update();
    }

    /** Says this much more about each of these citizens, in one transaction. */
    public void say(int more, UUID... citizens) {
        transactions().within(() -> publish(more, citizens));
    }

    /** As {@link #say}, in the transaction that there is. */
    public void publish(int more, UUID... citizens) {
        var events = new ArrayList<DomainEventMessage<?>>();
        for (var citizen : citizens) {
            var first = store.lastSequenceNumberFor(citizen.toString()).orElse(-1L) + 1;
            for (int i = 0; i < more; i++) events.add(event(citizen, first + i));
        }
        store.publish(events);
    }

    /** Written in a transaction of one's own, which stays open until somebody lets it go on. */
    public void sayInTheEnd(int more, UUID citizen, CountDownLatch said, CountDownLatch goOn) {
        publish(more, citizen);
        // Before the transaction ends, the store writes; this comes behind it.
        CurrentUnitOfWork.get()
                .onPrepareCommit(unit -> unit.onPrepareCommit(written -> {
                    said.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                }));
    }

    /** As whoever believes that this is the next number. */
    public void sayAs(UUID citizen, long sequence) {
        transactions().within(() -> store.publish(List.of(event(citizen, sequence))));
    }

    public List<Object> events(UUID citizen) {
        var events = new ArrayList<Object>();
        store.readEvents(citizen.toString(), 0).forEachRemaining(event -> events.add(event.getPayload()));
        return events;
    }

    private static DomainEventMessage<?> event(UUID citizen, long sequence) {
        return new GenericDomainEventMessage<>(
                "Plan",
                citizen.toString(),
                sequence,
                new PlanEvent.RulesChanged("said as number " + sequence, Instant.parse("2026-06-01T00:00:00Z")));
    }
}
