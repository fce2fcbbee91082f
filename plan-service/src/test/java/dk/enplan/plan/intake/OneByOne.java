package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.receipt.Receipt;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.intake.Arrival.Sorted;
import dk.enplan.plan.model.Announcements;
import dk.enplan.plan.model.Journal;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanDecider;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.WakeUps;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;

/**
 * What the intake is measured against: the same work on the same tables as Axon's guide has it, an aggregate that is loaded from its
 * events and one command for each event, on eight threads. It listens to topics of its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("beside")
class OneByOne {

    private static final int THREADS = 8;

    /** One citizen's commands keep their order: they are one thread's. */
    @Bean
    Consumer<Message<List<byte[]>>> oneCommandAnEvent(CommandGateway commands, Clock clock) {
        var threads = IntStream.range(0, THREADS)
                .mapToObj(number -> Executors.newSingleThreadExecutor())
                .toList();
        return batch -> {
            var told = SectorEvents.arrivals(batch).stream()
                    .map(arrival -> Sorting.sort(arrival, clock))
                    .flatMap(it -> it instanceof Sorted.Recordable fact ? Stream.of(fact) : Stream.empty())
                    .map(fact -> command(fact, commands, threads))
                    .toList();
            told.forEach(CompletableFuture::join);
        };
    }

    private static CompletableFuture<Void> command(
            Sorted.Recordable fact, CommandGateway commands, List<ExecutorService> threads) {
        var thread = threads.get(Math.floorMod(fact.citizen().hashCode(), THREADS));
        return CompletableFuture.runAsync(
                () -> commands.sendAndWait(new Tell(fact.citizen().toString(), fact)), thread);
    }

    /** Unit of work, transaction and store are Axon's defaults on this service's beans. */
    @Bean
    AggregateAnnotationCommandHandler<OnePlan> onePlan(
            CommandBus bus,
            EventStore store,
            PlanDecider decider,
            Announcements announcements,
            WakeUps wakeUps,
            Inbox inbox,
            Outbox outbox,
            JdbcTemplate jdbc,
            Clock clock) {
        // Axon looks for a snapshot before it reads.
        jdbc.execute("""
                create table if not exists snapshot_event (
                  aggregate_identifier varchar(64) not null, sequence_number bigint not null, type varchar(64) not null,
                  event_identifier varchar(64) not null, meta_data bytea, payload bytea not null,
                  payload_revision varchar(32), payload_type varchar(128) not null, time_stamp varchar(64) not null,
                  primary key (aggregate_identifier, sequence_number, type))
                """);
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(OnePlan.class),
                new SimpleResourceParameterResolverFactory(
                        List.of(new Beside(decider, announcements, wakeUps, inbox, outbox, clock))));
        var plans = EventSourcingRepository.builder(OnePlan.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        var handler = AggregateAnnotationCommandHandler.<OnePlan>builder()
                .aggregateType(OnePlan.class)
                .repository(plans)
                .parameterResolverFactory(parameters)
                .build();
        handler.subscribe(bus);
        return handler;
    }

    record Tell(@TargetAggregateIdentifier String citizen, Sorted.Recordable said) {}

    /** What else is done about an event in its transaction. */
    record Beside(
            PlanDecider decider,
            Announcements announcements,
            WakeUps wakeUps,
            Inbox inbox,
            Outbox outbox,
            Clock clock) {}

    @AggregateRoot(type = "Plan")
    static class OnePlan {

        @AggregateIdentifier
        private String citizen = "";

        private List<PlanEvent> heard = new ArrayList<>();

        OnePlan() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void tell(Tell tell, Beside beside) {
            var said = tell.said();
            var id = said.citizen();
            var now = beside.clock().instant();
            beside.inbox().remember(List.of(new Inbox.Claim(said.eventId(), id)), now);
            var verdict = beside.decider()
                    .decide(Journal.empty(id).evolve(heard), List.of(new PlanCommand.RecordFact(said.fact(), now)));
            citizen = tell.citizen();
            verdict.events().forEach(AggregateLifecycle::apply);
            beside.announcements().announce(Map.of(id, verdict.events()));
            beside.wakeUps().at(Map.of(id, verdict.next()));
            beside.outbox()
                    .put(List.of(Letters.of(said.arrival().sector(), id, new Receipt.Accepted(said.eventId()), now)));
        }

        @EventSourcingHandler
        void on(PlanEvent event) {
            if (citizen.isEmpty() && event instanceof PlanEvent.FactRecorded(var fact, var at))
                citizen = CitizenId.of(fact.envelope().citizen().toString()).toString();
            heard.add(Objects.requireNonNull(event));
        }
    }
}
