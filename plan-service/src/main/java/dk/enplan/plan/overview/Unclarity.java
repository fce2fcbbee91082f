package dk.enplan.plan.overview;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A question that cannot be understood is answered by what to mend in it. */
@RestControllerAdvice(annotations = RestController.class)
final class Unclarity {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unclear(Questions.Unclear question) {
        return ResponseEntity.of(question.problem()).build();
    }
}
