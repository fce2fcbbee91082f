package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Remembers when time alone could next change what a plan says. One for each plan, kept with what it follows from. */
public interface WakeUps {

    void at(Map<CitizenId, Optional<Instant>> next);
}
