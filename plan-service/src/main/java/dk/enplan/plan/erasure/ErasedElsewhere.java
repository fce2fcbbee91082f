package dk.enplan.plan.erasure;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Another replica has erased somebody whom this one may still remember. Each second the record is asked what is new; the keys are
 * refused by the database at once, so what lies between is memory that nothing leads to.
 */
@Component
final class ErasedElsewhere {

    private final Erasures erasures;
    private final Erasing erasing;
    private long seen;

    ErasedElsewhere(Erasures erasures, Erasing erasing) {
        this.erasures = erasures;
        this.erasing = erasing;
    }

    @Scheduled(fixedDelayString = "${enplan.erasure.forget-every:1s}")
    void forget() {
        for (var erased : erasures.after(seen)) {
            erasing.forget(erased.getValue());
            seen = erased.getKey();
        }
    }
}
