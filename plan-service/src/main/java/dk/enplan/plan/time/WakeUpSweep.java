package dk.enplan.plan.time;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.kit.outbox.Outbox;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes every plan whose next deadline has passed. A platform that was down for a week catches up here. */
@Component
final class WakeUpSweep {

    private static final Logger log = LoggerFactory.getLogger(WakeUpSweep.class);
    private static final int AT_A_TIME = 100;
    private static final Duration LATER = Duration.ofMinutes(5);

    private final JdbcWakeUps wakeUps;
    private final Plans plans;
    private final Outbox outbox;
    private final Erased erased;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    WakeUpSweep(
            JdbcWakeUps wakeUps,
            Plans plans,
            Outbox outbox,
            Erased erased,
            Transactions transactions,
            TechnicalFaults faults,
            Clock clock) {
        this.wakeUps = wakeUps;
        this.plans = plans;
        this.outbox = outbox;
        this.erased = erased;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${enplan.wake-up-every:500ms}")
    void wakeAllDue() {
        while (wakeSome()) {
            // until nobody is due, or only those whom somebody else has in hand
        }
    }

    private boolean wakeSome() {
        var now = clock.instant();
        var woken = false;
        for (var citizen : wakeUps.due(now, AT_A_TIME)) woken |= wake(citizen, now);
        return woken;
    }

    /**
     * Each in its own transaction. The citizen is locked first, as everywhere: whoever has them in hand now will set their
     * wake-up anew, and need not be waited for.
     */
    private boolean wake(CitizenId citizen, Instant now) {
        try {
            return transactions.within(() -> {
                if (!outbox.tryLock(citizen.toString()) || !wakeUps.isDue(citizen, now)) return false;
                if (erased.is(citizen)) {
                    wakeUps.at(Map.of(citizen, Optional.empty()));
                    return true;
                }
                plans.handle(citizen, List.of(new PlanCommand.LookAgain(now)));
                return true;
            });
        } catch (RuntimeException failed) {
            // A database that is away is met again at the next sweep; a plan that breaks is set back, and said.
            if (faults.technical(failed)) throw failed;
            log.error("plan={} could not be woken; tried again in {}", citizen, LATER, failed);
            transactions.within(() -> wakeUps.postpone(citizen, now, LATER));
            return true;
        }
    }
}
