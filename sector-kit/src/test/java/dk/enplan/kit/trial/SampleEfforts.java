package dk.enplan.kit.trial;

import dk.enplan.contracts.fact.Effort;
import dk.enplan.contracts.fact.EffortEnd;
import dk.enplan.contracts.fact.EffortKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Efforts of which only what a law may object to is said. */
public final class SampleEfforts {

    private SampleEfforts() {}

    public static Effort started(String id, EffortKind kind) {
        return started(id, kind, null, null);
    }

    public static Effort started(
            String id, EffortKind kind, @Nullable Double hoursPerWeek, @Nullable LocalDate endsOn) {
        return new Effort.Started(
                id,
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                hoursPerWeek,
                null,
                null,
                endsOn,
                null,
                null,
                null,
                null,
                null);
    }

    public static Effort ended(String id) {
        return new Effort.Ended(id, EffortEnd.COMPLETED, null, null, null, null);
    }
}
