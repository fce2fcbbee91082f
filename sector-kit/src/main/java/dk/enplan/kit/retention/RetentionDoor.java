package dk.enplan.kit.retention;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Described;
import dk.enplan.kit.edge.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where operators see what is older than it may be, and have it go. */
@RestController
final class RetentionDoor {

    private final Retention retention;

    RetentionDoor(Retention retention) {
        this.retention = retention;
    }

    record Rules(boolean dryRun, List<Retention.Told> rules) {
        Rules {
            rules = List.copyOf(rules);
        }
    }

    @Described(
            id = "retain",
            says =
                    "What is older than this service keeps it, rule by rule: how many, and the oldest. Unless dryRun is false nothing goes; then it goes in small pieces, and who had it go is recorded.",
            answers = @Described.Answer(body = Rules.class),
            problems = "403 not-yours")
    @PostMapping("/api/retention")
    ResponseEntity<?> retain(Caller caller, @RequestParam(defaultValue = "true") boolean dryRun) {
        if (!caller.is("operator"))
            return ResponseEntity.of(Problem.of(
                            HttpStatus.FORBIDDEN, "not-yours", "Operators have go what is older than it may be."))
                    .build();
        return ResponseEntity.ok(new Rules(dryRun, dryRun ? retention.wouldGo() : retention.go(caller.name())));
    }
}
