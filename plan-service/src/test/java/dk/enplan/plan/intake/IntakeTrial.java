package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Language;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.PlanEvent;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import dk.enplan.plan.whatif.Histories;
import dk.enplan.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake on the real store, with plans that do beside their work what a test has arranged. */
abstract class IntakeTrial extends OnTheGround {

    final JdbcClient jdbc;
    private final JdbcTemplate template;
    final Plans plans;
    final Transactions transactions;
    final TechnicalFaults faults;
    final SetAside setAside;
    final Held held;
    private final Histories histories;
    private final Inbox inbox;
    private final TimedHere timedHere;
    private final Outbox outbox;
    private final Erased erased;

    IntakeTrial(ApplicationContext service) {
        this.jdbc = service.getBean(JdbcClient.class);
        this.template = service.getBean(JdbcTemplate.class);
        this.plans = service.getBean(Plans.class);
        this.transactions = service.getBean(Transactions.class);
        this.faults = service.getBean(TechnicalFaults.class);
        this.setAside = service.getBean(SetAside.class);
        this.held = service.getBean(Held.class);
        this.histories = service.getBean(Histories.class);
        this.inbox = service.getBean(Inbox.class);
        this.timedHere = service.getBean(TimedHere.class);
        this.outbox = service.getBean(Outbox.class);
        this.erased = service.getBean(Erased.class);
    }

    final Intake intake(Plans through) {
        return intake(through, transactions);
    }

    final Intake intake(Plans through, Transactions within) {
        return new Intake(recording(through), setAside, outbox, within, faults, Clock.systemUTC());
    }

    final Recording recording(Plans through) {
        return new Recording(through, inbox, setAside, held, outbox, erased, template, Clock.systemUTC());
    }

    final Acts acts(Plans through) {
        return new Acts(through, inbox, timedHere, held, erased, transactions, faults, Clock.systemUTC());
    }

    /** Plans that do this about each citizen when they have recorded: what had been said by then must not stay either. */
    final Plans after(Consumer<CitizenId> then) {
        return new Arranged(plans, commands -> commands.keySet().forEach(then));
    }

    /** Plans that break on these events, whosever they are. */
    final Plans breakingOn(List<UUID> poison) {
        return new Arranged(plans, commands -> {
            for (var its : commands.values())
                for (var command : its)
                    if (command instanceof PlanCommand.RecordFact(var fact, var at)
                            && poison.contains(fact.envelope().id()))
                        throw new IllegalStateException("history is broken");
        });
    }

    private record Arranged(Plans plans, Consumer<Map<CitizenId, List<PlanCommand>>> then) implements Plans {
        @Override
        public Map<CitizenId, List<Decision>> handle(Map<CitizenId, List<PlanCommand>> commands) {
            var decisions = plans.handle(commands);
            then.accept(commands);
            return decisions;
        }

        @Override
        public List<Decision> consider(CitizenId citizen, List<PlanCommand> commands) {
            return plans.consider(citizen, commands);
        }

        @Override
        public Foresight foresee(CitizenId citizen, List<PlanCommand> commands) {
            return plans.foresee(citizen, commands);
        }
    }

    static Arrival arrival(UUID citizen) {
        return arrival(citizen, UUID.randomUUID());
    }

    static Arrival arrival(UUID citizen, UUID id) {
        return new Arrival("family", citizen.toString(), bytes(json(citizen, id)), "place@" + UUID.randomUUID());
    }

    static String json(UUID citizen, UUID id) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"dk.enplan.home.tenancy-started.v1","subject":"%s",
                 "time":"2026-03-01T09:00:00+01:00","recordedat":"2026-03-01T09:00:00+01:00","sector":"family",
                 "data":{"homeId":"h"}}""".formatted(id, citizen);
    }

    static UUID idOf(Arrival arrival) {
        return UUID.fromString(Language.parse(new String(arrival.message(), StandardCharsets.UTF_8))
                .orElseThrow()
                .path("id")
                .stringValue());
    }

    /** The ids of what is in the plan, in the order in which it came there. */
    final List<UUID> recorded(UUID citizen) {
        return histories.of(new CitizenId(citizen)).stream()
                .filter(PlanEvent.FactRecorded.class::isInstance)
                .map(event -> ((PlanEvent.FactRecorded) event).fact().envelope().id())
                .toList();
    }

    final List<String> parked(UUID citizen) {
        return jdbc.sql("select code from set_aside where citizen_id = ? and state = 'parked' order by position")
                .param(citizen)
                .query(String.class)
                .list();
    }

    static List<String> answers(UUID citizen, UUID id) {
        return Topics.read("enplan.receipts.family", citizen.toString()).stream()
                .map(record -> Language.parse(record.value()).orElseThrow())
                .filter(receipt ->
                        receipt.path("data").path("eventId").stringValue().equals(id.toString()))
                .map(receipt -> receipt.path("type").stringValue())
                .map(type -> type.replaceAll("dk\\.enplan\\.receipt\\.|\\.v1", ""))
                .toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
