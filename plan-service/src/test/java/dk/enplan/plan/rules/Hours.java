package dk.enplan.plan.rules;

import static dk.enplan.plan.model.Telling.on;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortKind;
import dk.enplan.contracts.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Efforts of which only the hours matter, and whether somebody must be there. */
final class Hours {

    private Hours() {}

    static CloudEvent<Fact> started(
            String day,
            String sector,
            String id,
            EffortKind kind,
            @Nullable Double hours,
            @Nullable Boolean compulsory) {
        return on(day).by(sector)
                .told(
                        id + " starts",
                        new Effort.Started(
                                id,
                                kind,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                hours,
                                compulsory,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }
}
