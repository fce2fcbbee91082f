package dk.enplan.kit.law;

import dk.enplan.contracts.Here;
import dk.enplan.contracts.fact.Fact;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A fact, and when it became true. */
public record Said(OffsetDateTime at, Fact fact) {

    public LocalDate on() {
        return Here.dateOf(at);
    }
}
