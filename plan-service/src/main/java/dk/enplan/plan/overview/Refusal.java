package dk.enplan.plan.overview;

import dk.enplan.kit.edge.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The two ways in which a plan is not read, said once. */
final class Refusal {

    private Refusal() {}

    static ResponseEntity<?> noPlan() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-plan",
                        "Nothing has been told about this citizen yet. A plan begins with its first event."))
                .build();
    }

    static ResponseEntity<?> notYours() {
        return ResponseEntity.of(Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-your-plan",
                        "Plans are read by coordinators, caseworkers, auditors and the citizen."))
                .build();
    }
}
