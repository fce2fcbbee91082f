package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where something on the plan comes from: whose it is, since when, and the events it rests on. */
public record Origin(String sector, Instant since, List<UUID> because) {

    public Origin {
        because = List.copyOf(because);
    }

    static Origin of(Envelope said) {
        return new Origin(said.sector().value(), said.time().toInstant(), List.of(said.id()));
    }

    Origin and(Envelope said) {
        if (because.contains(said.id())) return this;
        var all = new ArrayList<>(because);
        all.add(said.id());
        return new Origin(sector, since, all);
    }

    /** Begun by another sector than the one that was first heard to speak of it. */
    Origin begunBy(Envelope said) {
        return new Origin(
                said.sector().value(), said.time().toInstant(), and(said).because());
    }
}
