package dk.enplan.kit.door;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.FieldProblem;
import dk.enplan.contracts.FieldProblem.Fault;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.kit.door.Threshold.Brought;
import dk.enplan.kit.edge.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes in what a sector's system sends: kept whole or not at all. */
public final class Door {

    private final Published published;
    private final Threshold threshold;
    private final Foresight foresight;

    Door(Published published, Threshold threshold, Foresight foresight) {
        this.published = published;
        this.threshold = threshold;
        this.foresight = foresight;
    }

    public Admission admit(String sector, Caller caller, InputStream body, boolean dryRun) throws IOException {
        return switch (threshold.read(body, ownedBy(sector))) {
            case Brought.Events(var events, var batch) ->
                dryRun ? considered(sector, events) : published.store(sector, caller, events, batch);
            case Admission.TurnedAway away -> away;
        };
    }

    private Admission considered(String sector, List<CloudEvent<Fact>> events) {
        var erased = published.erased(events);
        if (!erased.isEmpty()) return new Admission.Erased(erased);
        var taken = published.taken(sector, events);
        if (!taken.isEmpty()) return new Admission.Taken(taken);
        return new Admission.Welcome(Published.ids(events), foresight.of(events));
    }

    private static Threshold.Custom ownedBy(String sector) {
        return envelope -> envelope.sector().value().equals(sector)
                ? List.of()
                : List.of(new FieldProblem(
                        "sector", Fault.NOT_ALLOWED, "must be " + sector + ": this door is that sector's own"));
    }
}
