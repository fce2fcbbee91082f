package dk.enplan.kit.desk;

import dk.enplan.contracts.fact.Fact;
import java.util.List;
import java.util.Optional;

/** What a sector will not let itself say: its model decides on what it has told about the citizen so far. */
@FunctionalInterface
public interface Law {

    /** Why it may not be said, and what to do instead. */
    record Objection(String code, String says) {}

    Optional<Objection> objection(List<Fact> toldSoFar, Fact next);
}
