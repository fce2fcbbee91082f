package dk.enplan.kit.door;

import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.kit.door.Threshold.Brought;
import dk.enplan.kit.edge.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes in what a sector's system sends: kept whole or not at all. */
public final class Door {

    private final Published published;
    private final Threshold threshold;

    Door(Published published, Threshold threshold) {
        this.published = published;
        this.threshold = threshold;
    }

    public Admission admit(String sector, Caller caller, InputStream body, boolean dryRun) throws IOException {
        return switch (threshold.read(body, ownedBy(sector))) {
            case Brought.Events(var events, var batch) ->
                dryRun ? published.wouldStore(sector, events, batch) : published.store(sector, caller, events, batch);
            case Admission.TurnedAway away -> away;
        };
    }

    private static Threshold.Custom ownedBy(String sector) {
        return envelope -> envelope.sector().value().equals(sector)
                ? List.of()
                : List.of(new FieldProblem(
                        "sector", Fault.NOT_ALLOWED, "must be " + sector + ": this door is that sector's own"));
    }
}
