package dk.enplan.plan.time;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes every plan whose next deadline has passed. A platform that was down for a week catches up here. */
@Component
final class WakeUpSweep {

    private static final Logger log = LoggerFactory.getLogger(WakeUpSweep.class);
    private static final Duration LATER = Duration.ofMinutes(5);

    private final JdbcWakeUps wakeUps;
    private final Plans plans;
    private final Outbox outbox;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    WakeUpSweep(
            JdbcWakeUps wakeUps,
            Plans plans,
            Outbox outbox,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.wakeUps = wakeUps;
        this.plans = plans;
        this.outbox = outbox;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${enplan.wake-up-every:500ms}")
    void wakeAllDue() {
        while (wakeOne()) {
            // one after the other: each in its own transaction, until nobody is due
        }
    }

    private boolean wakeOne() {
        var now = clock.instant();
        var claimed = new AtomicReference<CitizenId>();
        try {
            return transactions.within(() -> {
                var due = wakeUps.claimDue(now);
                due.ifPresent(citizen -> {
                    claimed.set(citizen);
                    wake(citizen, now);
                });
                return due.isPresent();
            });
        } catch (RuntimeException failed) {
            // A database that is away is met again at the next sweep; a plan that breaks is set back, and said.
            var citizen = Optional.ofNullable(claimed.get());
            if (faults.technical(failed) || citizen.isEmpty()) throw failed;
            log.error("plan={} could not be woken; tried again in {}", citizen.get(), LATER, failed);
            transactions.within(() -> wakeUps.postpone(citizen.get(), now, LATER));
            return true;
        }
    }

    private void wake(CitizenId citizen, Instant now) {
        outbox.lock(List.of(citizen.toString()));
        plans.handle(citizen, List.of(new PlanCommand.LookAgain(now)));
    }
}
