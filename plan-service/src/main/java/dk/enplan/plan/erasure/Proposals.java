package dk.enplan.plan.erasure;

import dk.enplan.kit.retention.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the rules of retention propose for erasure. */
@Component
public class Proposals {

    private final Erasures erasures;
    private final Retention retention;

    Proposals(Erasures erasures, Retention retention) {
        this.erasures = erasures;
        this.retention = retention;
    }

    /** Who has been quiet longest first; nobody, where no age is set. */
    public List<Erasures.Quiet> some(int most) {
        return retention
                .before(ExpiringPlans.RULE)
                .map(before -> erasures.quiet(before, most))
                .orElse(List.of());
    }
}
