package dk.enplan.plan.erasure;

import dk.enplan.kit.retention.Expiring;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Plans in which all is over for long. They are shown to the data-protection officer, and never go by themselves. */
@Component
final class ExpiringPlans implements Expiring {

    static final String RULE = "plans";

    private final QuietPlans quiet;

    ExpiringPlans(QuietPlans quiet) {
        this.quiet = quiet;
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Old old(Instant before) {
        return quiet.counted(before);
    }

    @Override
    public int remove(Instant before, int most, String by) {
        return 0;
    }

    @Override
    public boolean onlyProposes() {
        return true;
    }
}
