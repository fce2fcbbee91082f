package dk.enplan.plan.access;

import dk.enplan.kit.edge.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What programs are told where nobody could be let in for want of a trace, or of a purpose. */
@RestControllerAdvice
final class AccessProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTraced(NotTraced failed) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "not-traced",
                                "Nothing was shown and nothing was done: who reads could not be written down just now. Try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unclear(UnclearPurpose unclear) {
        var problem = Problem.of(
                HttpStatus.BAD_REQUEST,
                "unknown-purpose",
                "Enplan-Purpose must be one of " + String.join(", ", unclear.possible())
                        + ", or be left out: then it is the first of them.");
        problem.setProperty("purposes", unclear.possible());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
