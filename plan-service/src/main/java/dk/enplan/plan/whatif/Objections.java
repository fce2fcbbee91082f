package dk.enplan.plan.whatif;

import dk.enplan.kit.edge.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Why something is not rehearsed, and what to do. */
final class Objections {

    private Objections() {}

    static ResponseEntity<?> notStaff() {
        return of(HttpStatus.FORBIDDEN, "not-yours", "Stories are rehearsed by those who work here.");
    }

    static ResponseEntity<?> notTheLeader() {
        return of(HttpStatus.FORBIDDEN, "not-yours", "Leaders and operators ask about all plans at once.");
    }

    static ResponseEntity<?> beingCounted() {
        return of(
                HttpStatus.CONFLICT,
                "being-counted",
                "Somebody asks about all plans just now; send it again when that is done.");
    }

    static ResponseEntity<?> notYourPlan() {
        return of(
                HttpStatus.FORBIDDEN,
                "not-your-plan",
                "A plan is rehearsed by those who may read it whole: coordinators and auditors. A story of your own needs no plan.");
    }

    static ResponseEntity<?> noPlan() {
        return of(
                HttpStatus.NOT_FOUND,
                "no-plan",
                "Nothing has been told about this citizen yet. A plan begins with its first event.");
    }

    static ResponseEntity<?> tooLarge() {
        return of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "A request has at most " + Body.LARGEST + " bytes.");
    }

    static ResponseEntity<?> noText() {
        return of(HttpStatus.BAD_REQUEST, "unreadable", "The request must be encoded in UTF-8.");
    }

    static ResponseEntity<?> holdsCpr() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Problem.CPR_IN_TEXT,
                "A CPR number stands in it: take it out and send it again. Nobody's number makes a difference here.");
    }

    static ResponseEntity<?> unreadable(List<dk.enplan.plan.rehearsal.Problem> problems) {
        var problem = Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "cannot-be-rehearsed",
                "Mend what is listed in errors, each on its line, and send it again.");
        problem.setProperty(
                "errors",
                problems.stream()
                        .map(it -> Map.of("line", it.line(), "says", it.reason()))
                        .toList());
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<?> of(HttpStatus status, String code, String detail) {
        return ResponseEntity.of(Problem.of(status, code, detail)).build();
    }
}
