package dk.enplan.jobcenter.model;

import dk.enplan.contracts.fact.Demand;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.law.Law;
import dk.enplan.kit.law.Said;
import java.util.List;
import java.util.Optional;

/** What the jobcentre's desk will not say. */
public final class JobcenterLaw implements Law {

    @Override
    public Optional<Objection> objection(List<Said> soFar, Said next) {
        var state = JobcenterCase.of(soFar);
        return switch (next.fact()) {
            case Effort effort -> state.efforts().objection(effort, next);
            case Demand demand -> state.demands().objection(demand, next);
            case Fact ofAnotherNoun -> Law.none();
        };
    }
}
