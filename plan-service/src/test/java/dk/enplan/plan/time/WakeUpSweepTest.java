package dk.enplan.plan.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.OnTheGround;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.Foresight;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

/** Two sweeps on one database, as two replicas have them. */
class WakeUpSweepTest extends OnTheGround {

    /** Nobody else waits for a day so long ago. */
    private static final Instant LONG_AGO = Instant.parse("1999-12-31T00:00:00Z");

    private final WakeUpSweep ofTheService;
    private final ScheduledAnnotationBeanPostProcessor schedule;
    private final JdbcWakeUps wakeUps;
    private final Outbox outbox;
    private final Erased erased;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final List<CitizenId> due =
            Stream.generate(() -> new CitizenId(UUID.randomUUID())).limit(50).toList();

    @Autowired
    WakeUpSweepTest(
            WakeUpSweep ofTheService,
            ScheduledAnnotationBeanPostProcessor schedule,
            JdbcWakeUps wakeUps,
            Outbox outbox,
            Erased erased,
            Transactions transactions,
            TechnicalFaults faults) {
        this.ofTheService = ofTheService;
        this.schedule = schedule;
        this.wakeUps = wakeUps;
        this.outbox = outbox;
        this.erased = erased;
        this.transactions = transactions;
        this.faults = faults;
    }

    @BeforeEach
    void the_services_own_sweep_rests() {
        schedule.postProcessBeforeDestruction(ofTheService, "wakeUpSweep");
    }

    @AfterEach
    void it_goes_on() {
        schedule.postProcessAfterInitialization(ofTheService, "wakeUpSweep");
    }

    @Test
    void two_sweeps_share_the_plans_that_are_due_and_wake_each_once() throws Exception {
        transactions.within(() -> due.forEach(citizen -> wakeUps.at(Map.of(citizen, Optional.of(LONG_AGO)))));
        var bothAtWork = new CyclicBarrier(2);
        var here = new Woken(bothAtWork);
        var there = new Woken(bothAtWork);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = replicas.submit(sweep(here)::wakeAllDue);
            var second = replicas.submit(sweep(there)::wakeAllDue);
            first.get();
            second.get();
        }
        assertThat(here.times).isNotEmpty();
        assertThat(there.times).isNotEmpty();
        assertThat(here.times.keySet()).doesNotContainAnyElementsOf(there.times.keySet());
        assertThat(here.times.size() + there.times.size()).isEqualTo(due.size());
        assertThat(here.times.values()).containsOnly(1);
        assertThat(there.times.values()).containsOnly(1);
    }

    private WakeUpSweep sweep(Plans plans) {
        var newYear = Clock.fixed(Instant.parse("2000-01-01T00:00:00Z"), ZoneOffset.UTC);
        return new WakeUpSweep(wakeUps, plans, outbox, erased, transactions, faults, newYear);
    }

    /** Plans that wait for nothing more. The first to be woken is held until the other replica holds one, too. */
    private final class Woken implements Plans {

        private final CyclicBarrier bothAtWork;
        private final Map<CitizenId, Integer> times = new ConcurrentHashMap<>();

        private Woken(CyclicBarrier bothAtWork) {
            this.bothAtWork = bothAtWork;
        }

        @Override
        public Map<CitizenId, List<Decision>> handle(Map<CitizenId, List<PlanCommand>> commands) {
            if (times.isEmpty()) meet();
            var decisions = new HashMap<CitizenId, List<Decision>>();
            for (var citizen : commands.keySet()) {
                times.merge(citizen, 1, Integer::sum);
                wakeUps.at(Map.of(citizen, Optional.empty()));
                decisions.put(citizen, List.of());
            }
            return decisions;
        }

        private void meet() {
            try {
                bothAtWork.await(20, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException("the other replica waits for this one", alone);
            }
        }

        @Override
        public List<Decision> consider(CitizenId citizen, List<PlanCommand> commands) {
            throw new IllegalStateException("a sweep considers nothing");
        }

        @Override
        public Foresight foresee(CitizenId citizen, List<PlanCommand> commands) {
            throw new IllegalStateException("a sweep foresees nothing");
        }
    }
}
