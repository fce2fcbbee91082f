package dk.enplan.plan.intake;

import dk.enplan.contracts.Language;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What nobody here understood when it came is taken up as soon as its type is known. That is when a newer version starts, and
 * for as long as an older one beside it goes on setting such events aside: so it is looked for again and again, by an index that
 * is empty on most days.
 */
@Component
final class TakingUp {

    private static final int CITIZENS_AT_A_TIME = 200;
    private static final int EVENTS_AT_A_TIME = 200;

    private final SetAside setAside;
    private final Intake intake;
    private final AtomicBoolean busy = new AtomicBoolean();

    TakingUp(SetAside setAside, Intake intake) {
        this.setAside = setAside;
        this.intake = intake;
    }

    /** At a fixed rate, so that a long one keeps no other schedule waiting; one at a time. */
    @Scheduled(fixedRateString = "${enplan.take-up-every:30s}")
    void takeUpWhatIsKnownNow() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            while (takeUpSome() > 0) {
                // until a look finds nobody
            }
        } finally {
            busy.set(false);
        }
    }

    private int takeUpSome() {
        var known = Language.FACTS.shapes().keySet();
        return setAside.waitingFor(known, CITIZENS_AT_A_TIME).stream()
                .mapToInt(citizen -> intake.takeUp(citizen, known, EVENTS_AT_A_TIME))
                .sum();
    }
}
