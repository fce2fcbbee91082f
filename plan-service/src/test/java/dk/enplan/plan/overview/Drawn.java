package dk.enplan.plan.overview;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Outlook;
import dk.enplan.plan.model.Plan;
import dk.enplan.plan.model.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The document of a plan, without a store. */
public final class Drawn {

    private Drawn() {}

    public static PlanDocument of(Instant at, List<CloudEvent<Fact>> facts) {
        return of(Plan.of(Telling.CITIZEN, facts), at, facts);
    }

    static PlanDocument of(Plan plan, Instant at, List<CloudEvent<Fact>> facts) {
        return new Drawing(plan, facts, List.of())
                .document(
                        null,
                        1,
                        false,
                        AsOf.now(),
                        at,
                        List.of(),
                        new Outlook(List.of(), List.of(), Optional.empty()),
                        0,
                        List.of());
    }
}
