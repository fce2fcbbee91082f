package dk.enplan.plan.intake;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.erasure.Erased;
import dk.enplan.plan.model.Decision;
import dk.enplan.plan.model.PlanCommand;
import dk.enplan.plan.model.Plans;
import dk.enplan.plan.model.TechnicalFaults;
import dk.enplan.plan.model.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people answer to flags: seen, or laid aside. */
@Component
public class FlagAnswers {

    private final Plans plans;
    private final Erased erased;
    private final Transactions transactions;
    private final TechnicalFaults faults;
    private final Clock clock;

    FlagAnswers(Plans plans, Erased erased, Transactions transactions, TechnicalFaults faults, Clock clock) {
        this.plans = plans;
        this.erased = erased;
        this.transactions = transactions;
        this.faults = faults;
        this.clock = clock;
    }

    /** Nothing, where a database is away or somebody else has the plan in hand: it passes. */
    public Optional<Decision> take(CitizenId citizen, Function<Instant, PlanCommand> answer) {
        try {
            return Optional.of(transactions.within(() -> {
                if (!erased.hold(List.of(citizen)).isEmpty()) return new Decision.Refused(Decision.Reason.NOT_OPEN);
                return plans.handle(citizen, List.of(answer.apply(clock.instant())))
                        .getFirst();
            }));
        } catch (RuntimeException failed) {
            if (faults.technical(failed)) return Optional.empty();
            throw failed;
        }
    }
}
