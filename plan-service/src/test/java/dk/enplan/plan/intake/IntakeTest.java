package dk.enplan.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.Language;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when a plan breaks, or the database does: the store is real, only what breaks is arranged. */
class IntakeTest extends OnTheGround {

    private static final AtomicInteger OFFSET = new AtomicInteger();

    private final UUID broken = UUID.randomUUID();
    private final UUID whole = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Plans plans;
    private final Inbox inbox;
    private final TimedHere timedHere;
    private final SetAside setAside;
    private final Held held;
    private final Outbox outbox;
    private final Transactions transactions;
    private final TechnicalFaults faults;

    @Autowired
    IntakeTest(
            JdbcClient jdbc,
            Plans plans,
            Inbox inbox,
            TimedHere timedHere,
            SetAside setAside,
            Held held,
            Outbox outbox,
            Transactions transactions,
            TechnicalFaults faults) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.inbox = inbox;
        this.timedHere = timedHere;
        this.setAside = setAside;
        this.held = held;
        this.outbox = outbox;
        this.transactions = transactions;
        this.faults = faults;
    }

    @Test
    void a_plan_that_breaks_is_parked_with_all_that_follows_and_the_others_go_on() {
        intake(brokenPlans()).take(List.of(arrival(broken), arrival(whole), arrival(broken)));
        assertThat(recorded(whole)).isEqualTo(1);
        assertThat(recorded(broken)).isZero();
        assertThat(parked(broken)).containsExactly("failed", "behind");

        intake(plans).take(List.of(arrival(broken), arrival(whole)));
        assertThat(recorded(whole)).isEqualTo(2);
        assertThat(recorded(broken)).as("it waits behind what is parked").isZero();
        assertThat(parked(broken)).hasSize(3);
    }

    @Test
    void a_fault_that_will_pass_leaves_nothing_behind_and_is_tried_again_whole() {
        var arrivals = List.of(arrival(whole), arrival(broken));
        assertThatThrownBy(() -> intake(lockedPlans()).take(arrivals)).isInstanceOf(CannotAcquireLockException.class);
        assertThat(recorded(whole) + recorded(broken)).isZero();
        assertThat(parked(broken)).isEmpty();

        intake(plans).take(arrivals);
        assertThat(recorded(whole) + recorded(broken)).isEqualTo(2);
    }

    @Test
    void an_act_that_meets_a_fault_is_answered_so_and_leaves_nothing_behind() {
        var act = new Act(fact(whole, UUID.randomUUID()), true, true);
        assertThat(acts(lockedPlans()).take(new CitizenId(whole), List.of(act))).isEqualTo(new Acts.Outcome.NotNow());
        assertThat(recorded(whole)).isZero();

        var doomed = new Act(fact(broken, UUID.randomUUID()), true, true);
        assertThatThrownBy(() -> acts(brokenPlans()).take(new CitizenId(broken), List.of(doomed)))
                .hasMessage("history is broken");
        assertThat(recorded(broken)).isZero();
        assertThat(parked(broken)).as("whoever acts is there to hear it").isEmpty();

        assertThat(acts(plans).take(new CitizenId(whole), List.of(act)))
                .isEqualTo(new Acts.Outcome.Recorded(List.of(act.id()), 0));
    }

    @Test
    void a_batch_delivered_twice_is_taken_once() {
        var arrivals = List.of(arrival(whole), arrival(whole));
        intake(plans).take(arrivals);
        intake(plans).take(arrivals);
        assertThat(recorded(whole)).isEqualTo(2);
    }

    @Test
    void an_id_that_two_claim_in_one_batch_stands_for_the_first() {
        var id = UUID.randomUUID();
        intake(plans).take(List.of(arrival(whole, id), arrival(broken, id)));
        assertThat(recorded(whole)).isEqualTo(1);
        assertThat(recorded(broken)).isZero();
    }

    @Test
    void what_is_set_aside_twice_is_set_aside_once() {
        var garbage = new Arrival("family", null, bytes("nothing"), "place@" + OFFSET.incrementAndGet());
        intake(plans).take(List.of(garbage));
        intake(plans).take(List.of(garbage));
        assertThat(jdbc.sql("select count(*) from set_aside where came_from = ?")
                        .param(garbage.cameFrom())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Acts acts(Plans through) {
        return new Acts(through, inbox, timedHere, held, outbox, transactions, faults, Clock.systemUTC());
    }

    private Intake intake(Plans through) {
        var clock = Clock.systemUTC();
        var recording = new Recording(through, inbox, setAside, held, outbox, clock);
        return new Intake(recording, setAside, outbox, transactions, faults, clock);
    }

    private Plans brokenPlans() {
        return new Failing(plans, citizen -> {
            if (citizen.value().equals(broken)) throw new IllegalStateException("history is broken");
        });
    }

    private Plans lockedPlans() {
        return new Failing(plans, citizen -> {
            throw new CannotAcquireLockException("two replicas at once");
        });
    }

    /** Breaks after it has recorded: what a plan had said by then must not stay either. */
    private record Failing(Plans plans, Consumer<CitizenId> breaks) implements Plans {
        @Override
        public Map<CitizenId, List<Decision>> handle(Map<CitizenId, List<PlanCommand>> commands) {
            var decisions = plans.handle(commands);
            commands.keySet().forEach(breaks);
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

    private Arrival arrival(UUID citizen) {
        return arrival(citizen, UUID.randomUUID());
    }

    private Arrival arrival(UUID citizen, UUID id) {
        return new Arrival("family", citizen.toString(), bytes(json(citizen, id)), "place@" + OFFSET.incrementAndGet());
    }

    private static CloudEvent<Fact> fact(UUID citizen, UUID id) {
        return Language.FACTS.kept(json(citizen, id));
    }

    private static String json(UUID citizen, UUID id) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"dk.enplan.home.tenancy-started.v1","subject":"%s",
                 "time":"2026-03-01T09:00:00+01:00","recordedat":"2026-03-01T09:00:00+01:00","sector":"family",
                 "data":{"homeId":"h"}}""".formatted(id, citizen);
    }

    private int recorded(UUID citizen) {
        return jdbc.sql(
                        "select count(*) from domain_event where payload_type = 'fact-recorded' and aggregate_identifier = ?")
                .param(citizen.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> parked(UUID citizen) {
        return jdbc.sql("select code from set_aside where citizen_id = ? and state = 'parked' order by position")
                .param(citizen)
                .query(String.class)
                .list();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
