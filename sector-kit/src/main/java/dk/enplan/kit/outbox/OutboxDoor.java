package dk.enplan.kit.outbox;

import dk.enplan.contracts.Topics;
import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits, for those who keep the platform running and for the system whose messages they are. */
@RestController
final class OutboxDoor {

    private final Standing standing;
    private final Set<String> sectors;

    /** @param sectors for which this service speaks */
    OutboxDoor(Standing standing, Set<String> sectors) {
        this.standing = standing;
        this.sectors = Set.copyOf(sectors);
    }

    @Described(
            id = "readOutbox",
            says =
                    "What waits to be sent: how much, since when, and what the broker does not take. A sector's system sees"
                            + " its own; operators and auditors see all.",
            answers = @Described.Answer(body = Backlog.class),
            problems = "403 not-yours")
    @GetMapping("/outbox")
    ResponseEntity<?> outbox(Caller caller) {
        if (caller.is("operator") || caller.is("auditor")) return ResponseEntity.ok(standing.backlog(Optional.empty()));
        return caller.sector()
                .filter(caller::isSystemOf)
                .filter(sectors::contains)
                .<ResponseEntity<?>>map(
                        sector -> ResponseEntity.ok(standing.backlog(Optional.of(Topics.events(sector)))))
                .orElseGet(OutboxDoor::notYours);
    }

    private static ResponseEntity<?> notYours() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-yours",
                        "Operators and auditors see what waits here, and a sector's own system."))
                .build();
    }
}
