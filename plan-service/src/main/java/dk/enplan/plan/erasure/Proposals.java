package dk.enplan.plan.erasure;

import dk.enplan.kit.retention.Retention;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the rules of retention propose for erasure. A person decides. */
@Component
public class Proposals {

    /** @param quietSince when something was last said or flagged */
    public record Quiet(UUID citizenId, Instant quietSince) {}

    private final QuietPlans quiet;
    private final Retention retention;

    Proposals(QuietPlans quiet, Retention retention) {
        this.quiet = quiet;
        this.retention = retention;
    }

    /** Who has been quiet longest first; nobody, where no age is set. */
    public List<Quiet> some(int most) {
        return retention
                .before(ExpiringPlans.RULE)
                .map(before -> quiet.some(before, most))
                .orElse(List.of());
    }
}
